using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Runner.Results;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>run</c>: runs a scenario and writes a result folder.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "A scenario file, or the name of one that comes with the program" };
        var replicates = new Option<int?>("--replicates") { Description = "How many times to run it (default: what the scenario says)", HelpName = "N" };
        var seed = new Option<ulong?>("--seed") { Description = "The root seed (default: what the scenario says)", HelpName = "S" };
        var set = new Option<string[]>("--set") { Description = "Set a value, such as institution.transparency=0.9; may be given again", HelpName = "PATH=VALUE", DefaultValueFactory = _ => [] };
        var output = new Option<string?>("--out") { Description = "Folder for the results (default: results/NAME-SEED); a result folder there is replaced", HelpName = "DIR" };
        var events = new Option<int>("--events") { Description = "For how many replicates to record who did what and why", HelpName = "N", DefaultValueFactory = _ => 1 };
        var noCharts = new Option<bool>("--no-charts") { Description = "Write no charts" };
        var cluster = new Option<string?>("--cluster") { Description = "Run on a host that is already there: localhost", HelpName = "WHERE" };
        var command = new Command("run", "Run a scenario and write a result folder") { scenario, replicates, seed, set, output, events, noCharts, cluster };
        command.SetAction((result, cancellation) => RunAsync(
            new Request(
                result.GetRequiredValue(scenario), result.GetValue(replicates), result.GetValue(seed), result.GetRequiredValue(set), result.GetValue(output),
                result.GetValue(events), !result.GetValue(noCharts), result.GetValue(cluster)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var (started, clock) = (TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());
        if (request.Problem() is { } wrong)
            return Shell.WrongInput([wrong]);

        var loaded = ScenarioFolder.Load(request.Scenario, request.Overrides);
        if (loaded.Setup is not { } setup)
            return Shell.WrongInput(loaded.Problems.Select(problem => problem.ToString()));

        var plan = new RunPlan(
            loaded.Package!, request.Seed ?? setup.Scenario.Seed, request.Replicates ?? setup.Scenario.Replicates, request.Events);
        var target = request.Output ?? Path.Combine("results", $"{setup.Scenario.Name}-{plan.Seed}");
        var (folder, refused) = ResultFolder.Open(target);
        if (folder is null)
            return Shell.WrongInput([refused!]);

        using (folder)
        {
            await using var driver = await Driver.OpenAsync(request.Cluster, cancellation);
            using var progress = ProgressLine.Start(plan.Replicates);
            var result = await driver.RunAsync(plan, progress, cancellation);
            progress.Dispose();
            var runTime = clock.Elapsed;
            cancellation.ThrowIfCancellationRequested();
            folder.WriteScenario(plan.Package);
            folder.WriteData(result);
            if (request.Charts)
                folder.WriteCharts(result);

            cancellation.ThrowIfCancellationRequested();
            folder.Finish(files => Describe(request, plan, result, driver.Name, started, runTime, clock.Elapsed, files));
            SummaryTable.Print(result, target, clock.Elapsed);
        }

        return Shell.Done;
    }

    private static Manifest Describe(
        Request request, RunPlan plan, RunResult result, string driver, DateTimeOffset started, TimeSpan run, TimeSpan total, IReadOnlyDictionary<string, string> files) => new()
        {
            Schema = Manifest.CurrentSchema,
            Scenario = result.Header.Name,
            ScenarioFile = request.Scenario,
            ScenarioHash = plan.Package.Hash,
            Seed = plan.Seed,
            Replicates = plan.Replicates,
            Events = plan.Recorded,
            Version = Manifest.ProgramVersion,
            Commit = GitCommit.OfWorkingFolder(),
            Driver = driver,
            Command = request.CommandLine(),
            Started = started,
            RunSeconds = run.TotalSeconds,
            TotalSeconds = total.TotalSeconds,
            Files = files,
        };

    private sealed record Request(
        string Scenario, int? Replicates, ulong? Seed, IReadOnlyList<string> Overrides, string? Output, int Events, bool Charts, string? Cluster)
    {
        private const int MostReplicates = 1_000_000;

        public string? Problem() => this switch
        {
            { Replicates: < 1 or > MostReplicates } => $"--replicates {Replicates}: expected a whole number from 1 to {MostReplicates}.",
            { Events: < 0 } => $"--events {Events}: expected 0 or more.",
            { Cluster: not (null or "localhost") } => $"--cluster {Cluster}: expected localhost.",
            _ => null,
        };

        public string CommandLine()
        {
            var words = new List<string> { "negsim", "run", Scenario };
            if (Replicates is not null)
                words.AddRange(["--replicates", $"{Replicates}"]);
            if (Seed is not null)
                words.AddRange(["--seed", $"{Seed}"]);
            foreach (var value in Overrides)
                words.AddRange(["--set", value]);
            if (Output is not null)
                words.AddRange(["--out", Output]);
            if (Events != 1)
                words.AddRange(["--events", $"{Events}"]);
            if (!Charts)
                words.Add("--no-charts");
            if (Cluster is not null)
                words.AddRange(["--cluster", Cluster]);

            return string.Join(' ', words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word));
        }
    }
}
