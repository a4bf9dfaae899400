namespace Simulation.Model.Countries;

/// <summary>The country data of a run: one row per country and one per pair of countries.</summary>
public sealed record CountryData;
