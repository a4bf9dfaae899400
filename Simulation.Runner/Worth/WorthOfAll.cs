using Simulation.Model.Engine;
using Simulation.Model.Worth;
using Simulation.Reporting.Worth;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Worth;

/// <summary>What collaboration is worth in every scenario of a folder, as one table.</summary>
internal static class WorthOfAll
{
    private const int FewReplicates = 40;
    private const string Command = "negsim compare --all";

    private static readonly MarkedBlock Block = new("<!-- compare --all: written by the program -->", "<!-- end of compare --all -->");

    /// <summary>Runs the scenarios that come with the program.</summary>
    /// <returns>The tables; or every problem of scenarios that cannot be read.</returns>
    public static async Task<(IReadOnlyList<CollaborationWorth> All, IReadOnlyList<string> Problems)> RunAsync(
        IRunDriver driver,
        int? replicates,
        ulong? seed,
        IReadOnlyList<string> overrides,
        RunCompiler compiler,
        CancellationToken cancellation
    )
    {
        var loaded = ScenarioFolder.Names().Select(name => ScenarioFolder.Load(name, overrides, compiler)).ToList();
        string[] problems = [.. loaded.SelectMany(one => one.Problems).Select(problem => problem.ToString()).Distinct()];
        if (problems.Length > 0)
            return ([], problems);

        var all = new List<CollaborationWorth>();
        foreach (var one in loaded)
        {
            var scenario = one.Setup!.Scenario;
            var plan = new RunPlan(one.Setup!, seed ?? scenario.Seed, replicates ?? Math.Clamp(scenario.Replicates, 2, FewReplicates), 0);
            await Console.Error.WriteLineAsync($"{scenario.Name}: {plan.Replicates} replicates ({all.Count + 1} of {loaded.Count})");
            all.Add(CollaborationWorth.Of(one.Setup, await driver.RunAsync(plan, null, cancellation), cancellation));
        }

        return (all, []);
    }

    /// <summary>Why a file cannot take the table; null if it can.</summary>
    public static string? Refusal(string file) => Block.Refusal(file) is { } refusal ? $"--write {refusal}" : null;

    /// <summary>Puts the table into a file, between its two marks.</summary>
    public static void Write(string file, IReadOnlyList<CollaborationWorth> all) => Block.Write(file, Markdown(all));

    private static string Markdown(IReadOnlyList<CollaborationWorth> all)
    {
        using var page = new StringWriter { NewLine = "\n" };
        page.WriteLine($"| {string.Join(" | ", WorthSummary.Columns)} |");
        page.WriteLine($"| {string.Join(" | ", WorthSummary.Columns.Select(_ => "---"))} |");
        foreach (var worth in all)
            page.WriteLine($"| {string.Join(" | ", WorthSummary.Line(worth))} |");

        page.WriteLine();
        page.WriteLine(
            $"Written by `{Command} --write README.md`. Negotiated collaboration, mean ± half its 95 % interval over {Replicates(all)} "
                + $"replicates; in brackets full cooperation. National action has no members,"
        );
        page.WriteLine(
            "gives up nothing for others, sends no messages and closes none of the gap. Where a scenario states no spillover, 1/2 is "
                + "assumed, at which research together is as much as research apart."
        );
        return page.ToString();
    }

    private static string Replicates(IReadOnlyList<CollaborationWorth> all)
    {
        var fewest = all.Min(worth => worth.Header.Replicates);
        var most = all.Max(worth => worth.Header.Replicates);
        return fewest == most ? $"{fewest}" : $"{fewest} to {most}";
    }
}
