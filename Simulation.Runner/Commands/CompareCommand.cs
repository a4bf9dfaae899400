using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Worth;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Comparisons;
using Simulation.Reporting.Worth;
using Simulation.Runner.Worth;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary>
/// <c>compare</c>: scenarios side by side, under the same seeds; or national against international action, in one scenario or in all.
/// </summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenario files or names; the first is what the others are compared with",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var against = new Option<string?>("--against")
        {
            Description = "Tell what collaboration is worth in the first scenario, and put it without any talks before it",
            HelpName = CompareRequest.National,
        };
        var all = new Option<bool>("--all")
        {
            Description = "Tell what collaboration is worth in every scenario that comes with the program, in one table",
        };
        var write = new Option<string?>("--write")
        {
            Description = "With --all: put the table into this file, between its two marks",
            HelpName = "FILE.md",
        };
        var replicates = RunOptions.Replicates(
            2,
            "How many times to run each (default: what the first scenario says; with --all what each says, at most 40)"
        );
        var seed = RunOptions.Seed("The root seed of all (default: what the first scenario says; with --all what each says)");
        var set = RunOptions.Set("Set a value in every scenario; may be given again");
        var output = RunOptions.Output(
            "Folder for the table and charts; a comparison there is replaced (default: results/comparison-SEED)"
        );
        var command = new Command("compare", "Run scenarios under the same seeds and print them side by side")
        {
            scenarios,
            against,
            all,
            write,
            replicates,
            seed,
            set,
            output,
        };
        var look = ChartArguments.AddTo(command);
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    new CompareRequest
                    {
                        Scenarios = line.GetRequiredValue(scenarios),
                        Against = line.GetValue(against),
                        All = line.GetValue(all),
                        File = line.GetValue(write),
                        Replicates = line.GetValue(replicates),
                        Seed = line.GetValue(seed),
                        Overrides = line.GetRequiredValue(set),
                        Output = line.GetValue(output),
                        Look = look.Of(line),
                        CommandLine = GivenCommand.Of(line),
                        Compiler = line.Compiler(),
                    },
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(CompareRequest request, CancellationToken cancellation)
    {
        if (request.All)
            return await RunAllAsync(request, cancellation);

        var started = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        var arms = request
            .Arms()
            .Select(arm => (arm.Name, Loaded: ScenarioFolder.Load(arm.Scenario, arm.Overrides, request.Compiler)))
            .ToList();
        string[] problems =
        [
            .. request.Problems(),
            .. arms.SelectMany(arm => arm.Loaded.Problems).Select(problem => problem.ToString()).Distinct(),
        ];
        if (problems.Length > 0)
            return Shell.WrongInput(problems);

        var first = arms[0].Loaded.Setup!.Scenario;
        var seed = request.Seed ?? first.Seed;
        var replicates = request.Replicates ?? Math.Max(2, first.Replicates);
        using var folder = ResultFolder.Begin(request.Output, Path.Combine("results", $"comparison-{seed}"), cancellation);
        await using var driver = await Driver.OpenAsync(null, request.Compiler, cancellation);
        using var progress = ProgressLine.Start(replicates * arms.Count);
        var results = new List<(string, RunResult)>();
        foreach (var (name, loaded) in arms)
        {
            var before = results.Count * replicates;
            var plan = new RunPlan(loaded.Setup!, seed, replicates, 0);
            results.Add((name, await driver.RunAsync(plan, new Progress(done => progress.Report(before + done)), cancellation)));
        }

        var worth = request.Against is null ? null : CollaborationWorth.Of(arms[1].Loaded.Setup!, results[1].Item2, cancellation);
        progress.Dispose();
        var comparison = new Comparison(results);
        WriteData(comparison, worth, folder);
        folder.Finish(
            new Manifest
            {
                Origin = Origin.Here(arms.Select(arm => (arm.Name, arm.Loaded.Package!))),
                Scenario = string.Join(' ', arms.Select(arm => arm.Name)),
                ScenarioFile = string.Join(' ', request.Scenarios),
                ScenarioHash = string.Join(' ', arms.Select(arm => arm.Loaded.Package!.Hash)),
                Seed = seed,
                Replicates = replicates,
                Events = 0,
                Driver = driver.Name,
                Command = request.CommandLine,
                Plugins = UsedPlugin.In(request.Compiler.Catalog),
                Started = started,
                RunSeconds = clock.Elapsed.TotalSeconds,
                TotalSeconds = clock.Elapsed.TotalSeconds,
            }
        );
        if (worth is not null)
            WorthOfOne.Print(Console.Out, worth);

        Print(comparison, Pairing.WhyNot([.. arms.Select(arm => (arm.Name, arm.Loaded.Setup!))], seed), folder.Location, clock.Elapsed);
        return Drawing.Try(
            folder.Location,
            "run the same command again",
            () => folder.Draw(open => Draw(comparison, worth, open, request.Look))
        );
    }

    private static async Task<int> RunAllAsync(CompareRequest request, CancellationToken cancellation)
    {
        if (request.Problems().ToList() is { Count: > 0 } problems)
            return Shell.WrongInput(problems);

        await using var driver = await Driver.OpenAsync(null, request.Compiler, cancellation);
        var (all, wrong) = await WorthOfAll.RunAsync(
            driver,
            request.Replicates,
            request.Seed,
            request.Overrides,
            request.Compiler,
            cancellation
        );
        if (wrong.Count > 0)
            return Shell.WrongInput(wrong);

        var table = new TextTable(WorthSummary.Columns);
        foreach (var worth in all)
            table.Row(WorthSummary.Line(worth));

        table.Write(Console.Out);
        if (request.File is { } file)
        {
            WorthOfAll.Write(file, all);
            Console.Out.WriteLine($"Written into {file}.");
        }

        return Shell.Done;
    }

    private static void WriteData(Comparison comparison, CollaborationWorth? worth, ResultFolder folder)
    {
        if (worth is not null)
            WorthOfOne.WriteData(worth, folder);

        using var stream = folder.Create(ResultFolder.ComparisonFile);
        ComparisonTable.WriteCsv(comparison, stream);
    }

    private static void Draw(Comparison comparison, CollaborationWorth? worth, Func<string, Stream> open, ChartOptions look)
    {
        if (worth is not null)
            WorthOfOne.Draw(worth, open, look);

        if (ComparisonChart.WhyNot(comparison) is null)
            ComparisonChart.Write(comparison, Manifest.StampOfToday, name => open($"charts/{name}"), look);
    }

    private static void Print(Comparison comparison, string? unpaired, string folder, TimeSpan elapsed)
    {
        var table = new TextTable(["indicator", .. comparison.Arms.Select(arm => arm.Name), "unit"]).AlignRight([
            .. Enumerable.Range(1, comparison.Arms.Count),
        ]);
        foreach (var row in ComparisonTable.Rows(comparison))
            table.Row(row);

        table.Write(Console.Out);
        var header = comparison.Arms[0].Result.Header;
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            $"Means of {header.Replicates} replicates under seed {header.Seed}. {ComparisonTable.ClearMark}: differs from "
                + $"{comparison.Arms[0].Name}{(unpaired is null ? ", replicate by replicate," : "")} by more than chance (95 % interval)."
        );
        if (unpaired is not null)
            Console.Out.WriteLine(unpaired);

        if (ComparisonChart.WhyNot(comparison) is { } undrawn)
            Console.Out.WriteLine($"No chart: {undrawn}");

        Console.Out.WriteLine($"Written to {folder} in {elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast.");
    }

    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
