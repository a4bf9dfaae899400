using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Levers;
using Simulation.Runner.Levers;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>levers</c>: what each lever does to a scenario, and which does most.</summary>
internal static class LeversCommand
{
    // Enough for intervals that separate what matters, few enough to wait for: a study takes more than twenty runs.
    private const int FewReplicates = 40;

    private static readonly string[] Main = ["ambition_ratio", "closing_the_gap", "participation_rate", "trust_mean"];

    public static Command Create()
    {
        var scenario = RunOptions.Scenario();
        var replicates = RunOptions.Replicates(
            2,
            $"How many times to run each setting (default: what the scenario says, at most {FewReplicates})"
        );
        var seed = RunOptions.Seed("The root seed of all (default: what the scenario says)");
        var indicators = new Option<string[]>("--indicator")
        {
            Description =
                "An indicator to measure, or a statistic of a series; may be given again, the first "
                + "ranks the table (default: the main ones)",
            HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };
        var set = RunOptions.Set("Set a value in every run; may be given again");
        var output = RunOptions.Output("Folder for the table and charts; a study there is replaced (default: results/levers-SEED)");
        var command = new Command("levers", "Run each lever low and high under the same seeds and rank the effects")
        {
            scenario,
            replicates,
            seed,
            indicators,
            set,
            output,
        };
        var look = ChartArguments.AddTo(command);
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    new Request
                    {
                        Scenario = line.GetRequiredValue(scenario),
                        Replicates = line.GetValue(replicates),
                        Seed = line.GetValue(seed),
                        Indicators = line.GetRequiredValue(indicators),
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

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        var loaded = ScenarioFolder.Load(request.Scenario, request.Overrides, request.Compiler);
        if (loaded.Setup is not { } setup)
            return Shell.WrongInput(loaded.Problems.Select(problem => problem.ToString()));

        var seed = request.Seed ?? setup.Scenario.Seed;
        var replicates = request.Replicates ?? Math.Clamp(setup.Scenario.Replicates, 2, FewReplicates);
        var header = setup.Header(seed, replicates);
        var measures =
            request.Indicators.Length > 0
                ? request.Indicators.Distinct().ToArray()
                : [.. Main, .. setup.World.Indicators.Take(1).Select(own => own.Name)];
        string[] problems =
        [
            .. request.Look.Problems(),
            .. Unknown(header, measures),
            .. request.Output is { } wanted && ResultFolder.Refusal(wanted) is { } refusal ? [refusal] : Array.Empty<string>(),
        ];
        if (problems.Length > 0)
            return Shell.WrongInput(problems);

        using var folder = ResultFolder.Begin(request.Output, Path.Combine("results", $"levers-{seed}"), cancellation);
        await using var driver = await Driver.OpenAsync(null, request.Compiler, cancellation);
        using var progress = ProgressLine.Start(2 * replicates * LeverCatalogue.All.Count);
        var runs = new LeverRuns(driver, request.Scenario, request.Compiler, request.Overrides, seed, replicates);
        var study = await runs.StudyAsync(setup, header, measures, progress.Report, cancellation);
        progress.Dispose();

        using (var stream = folder.Create(ResultFolder.LeversFile))
            LeverTable.WriteCsv(study, stream);

        folder.Finish(
            new Manifest
            {
                Origin = Origin.Here(loaded.Package!.DataHashes()),
                Scenario = setup.Scenario.Name,
                ScenarioFile = request.Scenario,
                ScenarioHash = loaded.Package.Hash,
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
        LeverText.Print(Console.Out, study);
        Console.Out.WriteLine(
            $"Written to {folder.Location} in {clock.Elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast."
        );
        return Drawing.Try(folder.Location, "run the same command again", () => folder.Draw(open => Draw(study, open, request.Look)));
    }

    private static IEnumerable<string> Unknown(RunHeader header, IEnumerable<string> measures) =>
        measures
            .Where(name => RunMeasure.Of(header, name) is null)
            .Select(name =>
                $"--indicator {name}: this scenario has no such indicator, and no series with such a "
                + $"statistic.{DidYouMean.For(name, RunMeasure.Names(header))}"
            );

    private static void Draw(LeverStudy study, Func<string, Stream> open, ChartOptions look)
    {
        for (var measure = 0; measure < study.Measures.Count; measure++)
            TornadoChart.Write(study, measure, Manifest.StampOfToday, name => open($"charts/{name}"), look);
    }

    private sealed record Request
    {
        /// <summary>A scenario file, or the name of a scenario that comes with the program.</summary>
        public required string Scenario { get; init; }

        /// <summary>How many replicates each setting runs; null for what the scenario says, within limits.</summary>
        public required int? Replicates { get; init; }

        /// <summary>The root seed; null for what the scenario says.</summary>
        public required ulong? Seed { get; init; }

        /// <summary>What is measured; empty for the main indicators.</summary>
        public required string[] Indicators { get; init; }

        /// <summary>Values to set in every run, as <c>PATH=VALUE</c>.</summary>
        public required IReadOnlyList<string> Overrides { get; init; }

        /// <summary>The folder for the table and charts; null for the usual one.</summary>
        public required string? Output { get; init; }

        /// <summary>How charts look.</summary>
        public required ChartOptions Look { get; init; }

        /// <summary>The command as it was given.</summary>
        public required string CommandLine { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }
    }
}
