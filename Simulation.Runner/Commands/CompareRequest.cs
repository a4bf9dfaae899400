using Simulation.Model.Engine;
using Simulation.Reporting.Charts;
using Simulation.Runner.Worth;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary>What <c>compare</c> was asked for.</summary>
internal sealed record CompareRequest(
    IReadOnlyList<string> Scenarios,
    string? Against,
    bool All,
    string? File,
    int? Replicates,
    ulong? Seed,
    IReadOnlyList<string> Overrides,
    string? Output,
    ChartOptions Look,
    string CommandLine,
    RunCompiler Compiler
)
{
    public const string National = "national";
    private const string NationalOverride = "institution.protocol=no-talks";

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
