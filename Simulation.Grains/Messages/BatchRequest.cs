using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Grains.Messages;

/// <summary>
/// A batch of lanes to run: everything that it depends on. The lanes may be of several scenarios, such as the points of a sweep, as long as
/// the same parties take part and the same data are read.
/// </summary>
/// <param name="Parts">The lanes, by scenario.</param>
/// <param name="DataKey">What identifies the data files.</param>
/// <param name="Data">The data files; null where the silo is thought to have them.</param>
/// <param name="Measures">What is measured of each lane; null where the lanes themselves are wanted.</param>
[GenerateSerializer, Immutable, Alias("negsim.batch-request")]
public sealed record BatchRequest(
    [property: Id(0)] BatchPart[] Parts,
    [property: Id(1)] string DataKey,
    [property: Id(2)] IReadOnlyDictionary<string, string>? Data,
    [property: Id(3)] string[]? Measures
)
{
    /// <summary>Lanes with the data that they are run on.</summary>
    internal static BatchRequest Of(BatchPart[] parts, IReadOnlyDictionary<string, string> data, string[]? measures = null) =>
        new(parts, ScenarioPackage.KeyOf(data), data, measures);

    /// <summary>How many lanes there are.</summary>
    internal int Lanes => Parts.Sum(part => part.Lanes);

    /// <summary>By which logs know the run that the first lanes are of: the start of its hash, and its seed.</summary>
    internal string Run => $"{Parts[0].Hash[..8]}-{Parts[0].Seed}";
}

/// <summary>The lanes of a batch that belong to one scenario.</summary>
[GenerateSerializer, Immutable, Alias("negsim.batch-part")]
public sealed record BatchPart(
    [property: Id(0)] string File,
    [property: Id(1)] string Yaml,
    [property: Id(2)] string Hash,
    [property: Id(3)] ulong Seed,
    [property: Id(4)] int FirstReplicate,
    [property: Id(5)] int Lanes,
    [property: Id(6)] int Recorded
)
{
    /// <summary>So many of a plan's replicates.</summary>
    internal static BatchPart Of(RunPlan plan, int first, int lanes) =>
        new(plan.Setup.Package.File, plan.Setup.Package.Yaml, plan.Setup.Hash, plan.Seed, first, lanes, plan.Recorded);

    /// <summary>The replicates, in order.</summary>
    internal IEnumerable<int> Replicates => Enumerable.Range(FirstReplicate, Lanes);

    /// <summary>The scenario as it travels.</summary>
    internal ScenarioPackage Package(IReadOnlyDictionary<string, string> data) => new(File, Yaml, data);
}
