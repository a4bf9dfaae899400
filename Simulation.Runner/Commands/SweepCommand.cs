using System.CommandLine;
using System.Diagnostics;
using Simulation.Grains;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;
using Simulation.Model.Texts;
using Simulation.Runner.Sweeps;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Commands;

/// <summary><c>sweep</c>: runs a design over factors, and goes on where it stopped.</summary>
internal static class SweepCommand
{
    private const double MostPoints = 1_000_000;

    public static Command Create()
    {
        var experiment = new Argument<string>("EXPERIMENT") { Description = "The experiment file" };
        var output = RunOptions.Output("Folder of the sweep; one that was begun there goes on (default: results/sweep-NAME)");
        var cluster = RunOptions.Cluster();
        var command = new Command("sweep", "Run a scenario at every point of a design; goes on where it stopped")
        {
            experiment,
            output,
            cluster,
        };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    new SweepRequest(line.GetRequiredValue(experiment), line.GetValue(output), GivenCommand.Of(line), line.Compiler())
                    {
                        Cluster = line.GetValue(cluster),
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Sweeps, and then does what is wanted of the points.</summary>
    internal static async Task<int> RunAsync(SweepRequest request, CancellationToken cancellation)
    {
        var file = request.File;
        var output = request.Output;
        var commandLine = request.CommandLine;
        var (plan, problems) = SweepPlan.Read(file, request.Compiler);
        if (plan is not null && request.Refusal?.Invoke(plan.Experiment) is { } refusal)
            problems = [$"{file}: {refusal}"];

        if (Driver.Problem(request.Cluster) is { } wrongCluster)
            problems = [wrongCluster, .. problems];

        if (plan is null || problems.Count > 0)
            return Shell.WrongInput(problems);

        var target = output ?? Path.Combine("results", $"sweep-{plan.Experiment.Name}");
        if (
            SweepFolder.Refusals(
                target,
                SweepManifest.Of(plan.Experiment, plan.Base.Package!, commandLine, plan.Scenario.Compiler.Catalog)
            ) is
            { Count: > 0 } unusable
        )
            return Shell.WrongInput(unusable);

        await using var driver = await Driver.OpenAsync(request.Cluster, request.Compiler, cancellation);
        var pilot = await Pilot.FlyAsync(plan, driver, cancellation);
        var runs = plan.Count * plan.Experiment.Replicates;
        var estimate = Words(runs * pilot.SecondsPerRun);
        if (plan.Count > MostPoints)
            return Shell.WrongInput([
                $"{file}: the design has {plan.Count:N0} points, {runs:N0} runs that would take {estimate}; a sweep has at most "
                    + $"{MostPoints:N0} points. Leave out levels or factors, or draw points with another design.",
            ]);

        var (folder, refusals) = SweepFolder.Open(
            target,
            SweepManifest.Of(plan.Experiment, plan.Base.Package!, commandLine, plan.Scenario.Compiler.Catalog)
        );
        if (folder is null)
            return Shell.WrongInput(refusals);

        using (folder)
        {
            try
            {
                folder.WriteSource(TextFile.Read(plan.File), plan.Base.Package!, cancellation);
                var code = await SweepAsync(plan, folder, driver, pilot, target, cancellation);
                return code == Shell.Done ? request.Then?.Invoke(plan, folder, target) ?? code : code;
            }
            catch (ClusterLostException lost)
            {
                folder.Checkpoint();
                await Console.Error.WriteLineAsync(
                    $"{lost.Message} {folder.Journal.Done:N0} of {plan.Count:N0} points are done and kept; the same command goes on."
                );
                return Shell.Failed;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException && KindFault.Of(error) is null)
            {
                await Console.Error.WriteLineAsync(
                    $"{target}: cannot write on: {Sentences.Closed(error.Message)} "
                        + $"{folder.Journal.Done:N0} of {plan.Count:N0} points are done and kept; "
                        + $"free space there, or mend what else is in the way, and the same command goes on."
                );
                return Shell.Failed;
            }
        }
    }

    private static async Task<int> SweepAsync(
        SweepPlan plan,
        SweepFolder folder,
        Driver driver,
        Pilot pilot,
        string target,
        CancellationToken cancellation
    )
    {
        var clock = Stopwatch.StartNew();
        var before = folder.Journal.Done;
        var left = (plan.Count - before) * plan.Experiment.Replicates;
        Console.Out.WriteLine(
            $"{plan.Experiment.Name}: {plan.Count:N0} points of {plan.Experiment.Replicates:N0} "
                + $"replicates{(before > 0 ? $", {before:N0} of them done before" : "")}; {ToGo(left, pilot)}."
        );
        foreach (var idle in pilot.Idle)
            Console.Error.WriteLine(
                $"Note: {idle} changed none of the indicators between its first and its last level, all else at its first level."
            );

        try
        {
            await new SweepRunner(plan, folder, driver, () => driver.BatchesInFlight).RunAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            folder.Checkpoint();
            await Console.Error.WriteLineAsync(
                $"Stopped after {folder.Journal.Done:N0} of {plan.Count:N0} points; the same command goes on from there."
            );
            return Shell.Cancelled;
        }

        await folder.FinishAsync(plan.Experiment);
        Console.Out.WriteLine(
            $"{folder.Journal.Done:N0} points, {folder.Journal.Failed:N0} of them failed, in {clock.Elapsed.TotalSeconds:0.0} s"
                + (left == 0 ? "." : $" ({Math.Max(1, left / clock.Elapsed.TotalSeconds):N0} runs a second).")
        );
        Console.Out.WriteLine($"Written to {Path.Combine(target, SweepFolder.PointsFile)}. Illustrative simulation, not a forecast.");
        return Shell.Done;
    }

    private static string ToGo(double runs, Pilot pilot) =>
        runs switch
        {
            0 => "nothing is left to run",
            1 => $"1 run to go, about {Words(pilot.SecondsPerRun)}",
            _ => $"{runs:N0} runs to go, about {Words(runs * pilot.SecondsPerRun)}",
        };

    private static string Words(double seconds) =>
        seconds switch
        {
            < 90 => $"{Math.Max(1, Math.Round(seconds)):N0} s",
            < 5400 => $"{seconds / 60:N0} minutes",
            < 172_800 => $"{seconds / 3600:N0} hours",
            < 6.3e7 => $"{seconds / 86_400:N0} days",
            _ => $"{seconds / 31_557_600:N0} years",
        };
}

/// <summary>A sweep as it was asked for.</summary>
/// <param name="File">The experiment file.</param>
/// <param name="Output">The folder; null for the usual one.</param>
/// <param name="CommandLine">The command as typed.</param>
/// <param name="Compiler">Compiles its points.</param>
internal sealed record SweepRequest(string File, string? Output, string CommandLine, RunCompiler Compiler)
{
    /// <summary>Why an experiment will not do; null where it will.</summary>
    public Func<Experiment, string?>? Refusal { get; init; }

    /// <summary>The hosts that it runs on; null for a silo of its own.</summary>
    public string? Cluster { get; init; }

    /// <summary>What is done with the points once there are all; answers the exit code.</summary>
    public Func<SweepPlan, SweepFolder, string, int>? Then { get; init; }
}
