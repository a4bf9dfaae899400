using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Comparisons;
using Simulation.Runner.Results;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>compare</c>: scenarios side by side, under the same seeds.</summary>
internal static class CompareCommand
{
    private const string National = "national";
    private const string NationalOverride = "institution.protocol=no-talks";
    private const int MostReplicates = 1_000_000;

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = "Scenario files or names; the first is what the others are compared with", Arity = ArgumentArity.OneOrMore };
        var against = new Option<string?>("--against") { Description = "Put the first scenario without any talks before it", HelpName = National };
        var replicates = WholeNumber.Option("--replicates", "N", 2, MostReplicates, "How many times to run each (default: what the first scenario says)");
        var seed = WholeNumber.Option("--seed", "S", ulong.MinValue, ulong.MaxValue, "The root seed of all (default: what the first scenario says)");
        var set = new Option<string[]>("--set") { Description = "Set a value in every scenario; may be given again", HelpName = "PATH=VALUE", DefaultValueFactory = _ => [] };
        var output = new Option<string?>("--out") { Description = "Folder for the table and charts; a comparison there is replaced (default: results/comparison-SEED)", HelpName = "DIR" };
        var command = new Command("compare", "Run scenarios under the same seeds and print them side by side") { scenarios, against, replicates, seed, set, output };
        command.SetAction((line, cancellation) => RunAsync(
            new Request(
                line.GetRequiredValue(scenarios), line.GetValue(against), line.GetValue(replicates), line.GetValue(seed), line.GetRequiredValue(set), line.GetValue(output),
                string.Join(' ', line.Tokens.Select(token => token.Value).Prepend("negsim"))),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var (started, clock) = (TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());
        var arms = request.Arms().Select(arm => (arm.Name, Loaded: ScenarioFolder.Load(arm.Scenario, arm.Overrides))).ToList();
        string[] problems = [.. request.Problems(), .. arms.SelectMany(arm => arm.Loaded.Problems).Select(problem => problem.ToString()).Distinct()];
        if (problems.Length > 0)
            return Shell.WrongInput(problems);

        var first = arms[0].Loaded.Setup!.Scenario;
        var (seed, replicates) = (request.Seed ?? first.Seed, request.Replicates ?? Math.Max(2, first.Replicates));
        var target = request.Output ?? ReportFolder.Unused("comparison", seed);
        using var folder = new ReportFolder(target, cancellation);
        await using var driver = await Driver.OpenAsync(null, cancellation);
        using var progress = ProgressLine.Start(replicates * arms.Count);
        var results = new List<(string, RunResult)>();
        foreach (var (name, loaded) in arms)
        {
            var before = results.Count * replicates;
            var plan = new RunPlan(loaded.Package!, seed, replicates, 0);
            results.Add((name, await driver.RunAsync(plan, new Progress(done => progress.Report(before + done)), cancellation)));
        }

        progress.Dispose();
        var comparison = new Comparison(results);
        var undrawn = Write(comparison, folder);
        folder.Finish(files => new Manifest
        {
            Schema = Manifest.CurrentSchema,
            Scenario = string.Join(' ', arms.Select(arm => arm.Name)),
            ScenarioFile = string.Join(' ', request.Scenarios),
            ScenarioHash = string.Join(' ', arms.Select(arm => arm.Loaded.Package!.Hash)),
            Seed = seed,
            Replicates = replicates,
            Events = 0,
            Version = Manifest.ProgramVersion,
            Driver = driver.Name,
            Command = request.CommandLine,
            Started = started,
            RunSeconds = clock.Elapsed.TotalSeconds,
            TotalSeconds = clock.Elapsed.TotalSeconds,
            Files = files,
        });
        Print(comparison, target, undrawn, clock.Elapsed);
        return Shell.Done;
    }

    // Answers why there is no chart; null if there is one.
    private static string? Write(Comparison comparison, ReportFolder folder)
    {
        using (var stream = folder.Create("comparison.csv"))
            ComparisonTable.WriteCsv(comparison, stream);

        var undrawn = ComparisonChart.WhyNot(comparison);
        if (undrawn is null)
            ComparisonChart.Write(comparison, Manifest.ProgramVersion, name => folder.Create($"charts/{name}"));

        return undrawn;
    }

    private static void Print(Comparison comparison, string folder, string? undrawn, TimeSpan elapsed)
    {
        var table = new TextTable(["indicator", .. comparison.Arms.Select(arm => arm.Name), "unit"]).AlignRight([.. Enumerable.Range(1, comparison.Arms.Count)]);
        foreach (var row in ComparisonTable.Rows(comparison))
            table.Row(row);

        table.Write(Console.Out);
        var header = comparison.Arms[0].Result.Header;
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Means of {header.Replicates} replicates under seed {header.Seed}. {ComparisonTable.ClearMark}: differs from {comparison.Arms[0].Name}, replicate by replicate, by more than chance (95 % interval).");
        if (undrawn is not null)
            Console.Out.WriteLine($"No chart: {undrawn}");

        Console.Out.WriteLine($"Written to {folder} in {elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast.");
    }

    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }

    private sealed record Request(
        IReadOnlyList<string> Scenarios, string? Against, int? Replicates, ulong? Seed, IReadOnlyList<string> Overrides, string? Output, string CommandLine)
    {
        public IEnumerable<(string Name, string Scenario, IReadOnlyList<string> Overrides)> Arms()
        {
            var arms = Scenarios.Select(scenario => (Name: Path.GetFileNameWithoutExtension(scenario), scenario, Overrides));
            return Against is null ? arms : arms.Prepend((National, Scenarios[0], [.. Overrides, NationalOverride]));
        }

        public IEnumerable<string> Problems()
        {
            if (Against is not (null or National))
                yield return $"--against {Against}: expected {National}, the first scenario without any talks.";
            if (Against is null && Scenarios.Count < 2)
                yield return "compare: name at least two scenarios, or add --against national.";
            foreach (var twice in Arms().GroupBy(arm => arm.Name).Where(arms => arms.Skip(1).Any()))
                yield return $"compare: two scenarios are called '{twice.Key}', and the table could not tell them apart: rename a file.";
            if (Output is not null && ReportFolder.Refusal(Output) is { } refusal)
                yield return refusal;
        }
    }
}
