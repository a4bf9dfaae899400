using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;
using Simulation.Model.Time;

namespace Simulation.Model.Worlds;

/// <summary>
/// A world as a scenario states it (<c>world: { kind: ..., ... }</c>): its settable properties are the keys of that block.
/// </summary>
public interface IWorldDefinition
{
    /// <summary>
    /// The parties that come with the world, such as the regions of a preset; empty where the scenario's <c>countries</c> must name them.
    /// </summary>
    IReadOnlyList<Party> OwnParties { get; }

    /// <summary>Whether the world is calibrated from the country data.</summary>
    bool NeedsCountryData => false;

    /// <summary>Data files that the world reads itself, beside those with the countries.</summary>
    IReadOnlyList<string> DataFiles => [];

    /// <summary>What building the world for so many parties takes, its tables kept: estimated before it is begun.</summary>
    Workload Building(int parties) => Workload.Pairs(parties);

    /// <summary>Builds the world for these parties.</summary>
    /// <returns>The world, or null where problems were found; they have been added to <paramref name="context"/>'s list.</returns>
    IWorld? Build(WorldContext context);
}

/// <summary>What a world is built from.</summary>
/// <param name="Parties">Who takes part, in the order of every array.</param>
/// <param name="Data">The country data; null where the scenario needs none.</param>
/// <param name="Horizon">The time that the run covers.</param>
/// <param name="Settings">Each party's settings, defaults applied.</param>
/// <param name="PrivateLeverage">Private money for each unit of public money, 0 or more; 0 where that channel is off.</param>
/// <param name="Problems">Where problems are collected.</param>
/// <param name="Notes">Receives what was filled in or assumed, in sentences.</param>
public sealed record WorldContext(
    IReadOnlyList<Party> Parties,
    CountryData? Data,
    Horizon Horizon,
    IReadOnlyList<CountrySettings> Settings,
    double PrivateLeverage,
    ProblemList Problems,
    ICollection<string> Notes
)
{
    /// <summary>The texts of the data files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Numbers of each party that the world itself has to offer beside the columns of the country data, by name.</summary>
    public IReadOnlyDictionary<string, double[]> OwnColumns { get; init; } = new Dictionary<string, double[]>();

    /// <summary>
    /// What worlds keep for the next scenario with the same data files; the compiler's, or new where a world is built without one.
    /// </summary>
    public SharedParts Shared { get; init; } = new();
}
