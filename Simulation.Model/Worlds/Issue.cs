namespace Simulation.Model.Worlds;

/// <summary>Something that is negotiated: each party commits to a level of it.</summary>
/// <param name="Name">The name, for example <c>abatement_rate</c>.</param>
/// <param name="Unit">The unit of a level.</param>
/// <param name="Label">The words for charts and sentences, for example "emission reduction".</param>
public sealed record Issue(string Name, string Unit, string Label);
