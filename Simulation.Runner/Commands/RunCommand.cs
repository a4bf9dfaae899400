using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Limits;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Report;
using Simulation.Runner.Results;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>run</c>: runs a scenario and writes a result folder.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var scenario = RunOptions.Scenario();
        var replicates = RunOptions.Replicates(1, "How many times to run it (default: what the scenario says)");
        var seed = RunOptions.Seed("The root seed (default: what the scenario says)");
        var set = RunOptions.Set("Set a value, such as institution.transparency=0.9; may be given again");
        var output = RunOptions.Output(
            "Folder for the results; a result folder there is replaced (default: results/NAME-SEED, or "
                + "NAME-SEED-2 and so on where that is taken)"
        );
        var events = WholeNumber.Option(
            "--events",
            "N",
            0,
            RunOptions.MostReplicates,
            "For how many replicates to record who did what and why (default: 1)"
        );
        var noCharts = new Option<bool>("--no-charts") { Description = "Draw no charts and write no report" };
        var cluster = RunOptions.Cluster();
        var command = new Command("run", "Run a scenario and write a result folder")
        {
            scenario,
            replicates,
            seed,
            set,
            output,
            events,
            noCharts,
            cluster,
        };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    new Request
                    {
                        Scenario = line.GetRequiredValue(scenario),
                        Replicates = line.GetValue(replicates),
                        Seed = line.GetValue(seed),
                        Overrides = line.GetRequiredValue(set),
                        Output = line.GetValue(output),
                        Events = line.GetValue(events) ?? 1,
                        Charts = !line.GetValue(noCharts),
                        Cluster = line.GetValue(cluster),
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
        string[] problems = [.. request.Problems(), .. loaded.Problems.Select(problem => problem.ToString())];
        if (problems.Length > 0)
            return Shell.WrongInput(problems);

        var package = loaded.Package!;
        var defined = loaded.Setup!.Scenario;
        var plan = new RunPlan(loaded.Setup, request.Seed ?? defined.Seed, request.Replicates ?? defined.Replicates, request.Events);
        if (WorkLimits.OfMachine.Refusal(RunCost.Run(plan, Environment.ProcessorCount), "this run") is { } tooLarge)
            return Shell.WrongInput([tooLarge]);

        using var folder = ResultFolder.Begin(request.Output, Path.Combine("results", $"{defined.Name}-{plan.Seed}"), cancellation);
        await using var driver = await Driver.OpenAsync(request.Cluster, request.Compiler, cancellation);
        using var progress = ProgressLine.Start(plan.Replicates);
        var result = await driver.RunAsync(plan, progress, cancellation);
        progress.Dispose();
        var ran = clock.Elapsed;
        folder.WriteScenario(package);
        await folder.WriteDataAsync(result);
        folder.Finish(
            new Manifest
            {
                Origin = Origin.Here(package.DataHashes()),
                Scenario = defined.Name,
                ScenarioFile = request.Scenario,
                ScenarioHash = package.Hash,
                Seed = plan.Seed,
                Replicates = plan.Replicates,
                Events = plan.Recorded,
                Driver = driver.Name,
                Command = request.CommandLine,
                Plugins = UsedPlugin.In(request.Compiler.Catalog),
                Started = started,
                RunSeconds = ran.TotalSeconds,
                TotalSeconds = clock.Elapsed.TotalSeconds,
            }
        );
        SummaryTable.Print(result, folder.Location, clock.Elapsed);
        foreach (var note in UnaskedDecisions.Notes(plan, cancellation))
            await Console.Error.WriteLineAsync($"Note: {request.Scenario}: {note}");

        if (!request.Charts)
            return Shell.Done;

        ChartNotes.Print(ChartBook.LeftOut(result));
        return Draw(folder, ReportRuns.Of(loaded.Setup, result, package, Manifest.StampOf(started)));
    }

    private static int Draw(ResultFolder folder, ReportRun report)
    {
        var location = CommandText.Quoted(folder.Location);
        var again = $"negsim chart {location} and negsim report {location}";
        Console.Out.WriteLine($"Now its charts and report are drawn; to draw them again: {again}.");
        return Drawing.Try(folder.Location, again, () => folder.Draw(report));
    }

    private sealed record Request
    {
        /// <summary>A scenario file, or the name of a scenario that comes with the program.</summary>
        public required string Scenario { get; init; }

        /// <summary>How many replicates to run; null for what the scenario says.</summary>
        public required int? Replicates { get; init; }

        /// <summary>The root seed; null for what the scenario says.</summary>
        public required ulong? Seed { get; init; }

        /// <summary>Values to set, as <c>PATH=VALUE</c>.</summary>
        public required IReadOnlyList<string> Overrides { get; init; }

        /// <summary>The folder for the results; null for the usual one.</summary>
        public required string? Output { get; init; }

        /// <summary>For how many replicates events are recorded.</summary>
        public required int Events { get; init; }

        /// <summary>Whether charts are drawn and a report is written.</summary>
        public required bool Charts { get; init; }

        /// <summary>Where the hosts are; null for this process.</summary>
        public required string? Cluster { get; init; }

        /// <summary>The command as it was given.</summary>
        public required string CommandLine { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }

        public IEnumerable<string> Problems()
        {
            if (Output is not null && ResultFolder.Refusal(Output) is { } refusal)
                yield return refusal;
            if (Driver.Problem(Cluster) is { } problem)
                yield return problem;
        }
    }
}
