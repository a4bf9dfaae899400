namespace Simulation.Grains.Messages;

/// <summary>Which party a country grain plays, and in which batch.</summary>
[GenerateSerializer, Immutable, Alias("negsim.country-seat")]
public sealed record CountrySeat([property: Id(0)] BatchRequest Batch, [property: Id(1)] int Party);
