using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Model.Worth;
using Simulation.Reporting.Tables;
using Simulation.Reporting.Worth;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>brief</c>: the key numbers of scenarios, for the page on each.</summary>
internal static class BriefCommand
{
    private const int FewReplicates = 20;

    private static readonly MarkedBlock Block = new("<!-- brief: written by the program -->", "<!-- end of brief -->");

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenario files, or names of those that come with the program",
            Arity = ArgumentArity.OneOrMore,
        };
        var replicates = RunOptions.Replicates(2, $"How many times to run each (default: {FewReplicates})");
        var write = new Option<bool>("--write")
        {
            Description = "Put the numbers into the page beside each scenario, between its two marks",
        };
        var command = new Command("brief", "Run scenarios and give the key numbers for the page on each") { scenarios, replicates, write };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    line.GetRequiredValue(scenarios),
                    line.GetValue(replicates) ?? FewReplicates,
                    line.GetValue(write),
                    line.Compiler(),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string[] names,
        int replicates,
        bool writes,
        RunCompiler compiler,
        CancellationToken cancellation
    )
    {
        var loaded = names.Select(name => ScenarioFolder.Load(name, [], compiler)).ToList();
        List<string> problems = [.. loaded.SelectMany(one => one.Problems).Select(problem => problem.ToString())];
        if (problems.Count == 0 && writes)
            problems.AddRange(loaded.Select(one => Block.Refusal(PageOf(one))).OfType<string>());
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        await using var driver = await Driver.OpenAsync(null, compiler, cancellation);
        foreach (var one in loaded)
        {
            var text = await NumbersAsync(driver, one, replicates, cancellation);
            if (writes)
                Block.Write(PageOf(one), text);

            Console.Out.WriteLine(writes ? $"Written into {PageOf(one)}." : $"{one.Setup!.Scenario.Name}\n\n{text}");
        }

        return Shell.Done;
    }

    private static string PageOf(LoadedScenario one) => Path.ChangeExtension(one.Package!.File, ".md");

    private static async Task<string> NumbersAsync(Driver driver, LoadedScenario one, int replicates, CancellationToken cancellation)
    {
        var scenario = one.Setup!.Scenario;
        var result = await driver.RunAsync(new RunPlan(one.Setup!, scenario.Seed, replicates, 0), null, cancellation);
        var worth = CollaborationWorth.Of(one.Setup, result, cancellation);
        using var page = new StringWriter { NewLine = "\n" };
        page.WriteLine();
        page.WriteLine($"Written by `negsim brief {scenario.Name} --write` from {replicates} replicates under seed {scenario.Seed}.");
        Table(
            page,
            ["Indicator", "Mean", "5 to 95 %", "Unit"],
            IndicatorTable.Of(result).Select(row => (IReadOnlyList<string>)[row.Indicator, row.Mean, row.Range, row.Unit])
        );
        Table(page, ["", "Measure", "Unit", "National", "Negotiated", "Full cooperation", "Sign"], WorthTable.Rows(worth));
        page.WriteLine();
        return page.ToString();
    }

    private static void Table(StringWriter page, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.WriteLine();
        page.WriteLine($"| {string.Join(" | ", head)} |");
        page.WriteLine($"| {string.Join(" | ", head.Select(_ => "---"))} |");
        foreach (var row in rows)
            page.WriteLine($"| {string.Join(" | ", row)} |");
    }
}
