using Simulation.Fuzz.Targets.Api;

namespace Simulation.Fuzz.Targets;

/// <summary>The targets by name.</summary>
internal static class AllTargets
{
    /// <summary>Makes each of them anew.</summary>
    public static IReadOnlyList<(string Name, Func<ITarget> Make)> Makers { get; } =
    [
        ("scenario", () => new ScenarioTarget()),
        ("override", () => new OverrideTarget()),
        ("completion", () => new CompletionTarget()),
        ("experiment", () => new ExperimentTarget()),
        ("hindcast", () => new HindcastTarget()),
        ("genius", ImportTarget.Genius),
        ("geniusweb", ImportTarget.GeniusWeb),
        ("positions", ImportTarget.Positions),
        ("encoding", () => new EncodingTarget()),
        ("csv", () => new CsvTarget()),
        ("controls", () => new ControlsTarget()),
        ("iamc", () => new IamcTarget()),
        ("api", () => new ApiTarget()),
    ];
}
