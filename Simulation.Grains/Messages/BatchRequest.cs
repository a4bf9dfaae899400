using Simulation.Model.Scenarios;

namespace Simulation.Grains.Messages;

/// <summary>A batch of lanes to run: everything that it depends on.</summary>
[GenerateSerializer, Immutable, Alias("negsim.batch-request")]
public sealed record BatchRequest(
    [property: Id(0)] string File,
    [property: Id(1)] string Yaml,
    [property: Id(2)] IReadOnlyDictionary<string, string> Data,
    [property: Id(3)] string Hash,
    [property: Id(4)] ulong Seed,
    [property: Id(5)] int FirstReplicate,
    [property: Id(6)] int Lanes,
    [property: Id(7)] int Recorded)
{
    /// <summary>The scenario as it travels.</summary>
    internal ScenarioPackage Package() => new(File, Yaml, Data);
}
