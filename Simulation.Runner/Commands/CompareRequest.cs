using Simulation.Model.Engine;
using Simulation.Reporting.Charts;
using Simulation.Runner.Worth;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary>What <c>compare</c> was asked for.</summary>
internal sealed record CompareRequest
{
    public const string National = "national";
    private const string NationalOverride = "institution.protocol=no-talks";

    /// <summary>Scenario files, or names of scenarios that come with the program, in the order they were given.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>What they are compared with; null for each other.</summary>
    public required string? Against { get; init; }

    /// <summary>Whether all scenarios are compared with national action.</summary>
    public required bool All { get; init; }

    /// <summary>The file that the table of all scenarios is written to; null for none.</summary>
    public required string? File { get; init; }

    /// <summary>How many replicates each runs; null for what the scenarios say.</summary>
    public required int? Replicates { get; init; }

    /// <summary>The root seed; null for what the first scenario says.</summary>
    public required ulong? Seed { get; init; }

    /// <summary>Values to set in every scenario, as <c>PATH=VALUE</c>.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>The folder for the results; null for the usual one.</summary>
    public required string? Output { get; init; }

    /// <summary>How charts look.</summary>
    public required ChartOptions Look { get; init; }

    /// <summary>The command as it was given.</summary>
    public required string CommandLine { get; init; }

    /// <summary>What makes runs of scenarios.</summary>
    public required RunCompiler Compiler { get; init; }

    /// <summary>
    /// What is run, by name: the scenarios, and before them the first without talks where it is to be compared with national action.
    /// </summary>
    public IEnumerable<(string Name, string Scenario, IReadOnlyList<string> Overrides)> Arms()
    {
        var arms = Scenarios.Select(scenario => (Name: Path.GetFileNameWithoutExtension(scenario), scenario, Overrides));
        return Against is null || Scenarios.Count == 0 ? arms : arms.Prepend((National, Scenarios[0], [.. Overrides, NationalOverride]));
    }

    /// <summary>What is wrong with the command line, as sentences.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in Look.Problems())
            yield return problem;
        if (Against is not (null or National))
            yield return $"--against {Against}: expected {National}, the first scenario without any talks.";
        if (All && (Scenarios.Count > 0 || Against is not null || Output is not null))
            yield return "--all: this is about all scenarios and writes no folder: leave out SCENARIO, --against and --out.";
        if (File is not null && !All)
            yield return "--write: this belongs to --all.";
        if (File is not null && All && WorthOfAll.Refusal(File) is { } unfit)
            yield return unfit;
        if (!All && Scenarios.Count < (Against is null ? 2 : 1))
            yield return "compare: name at least two scenarios, or one and --against national, or --all.";
        foreach (var twice in Arms().GroupBy(arm => arm.Name).Where(arms => arms.Skip(1).Any()))
            yield return $"compare: two scenarios are called '{twice.Key}', and the table could not tell them apart: rename a file.";
        if (Output is not null && ResultFolder.Refusal(Output) is { } refusal)
            yield return refusal;
    }
}
