using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Levers;

/// <summary>Finds levers that a scenario sets in vain: whatever their setting, every indicator stays the same.</summary>
internal static class DeepCheck
{
    private const int Replicates = 20;

    // Whether trust is idle is looked at anyway, between wider ends.
    private const string InitialTrust = "initial-trust";

    /// <summary>Moves every lever that the scenario states, by itself.</summary>
    public static async Task<DeepFindings> RunAsync(
        IRunDriver driver,
        string scenario,
        RunCompiler compiler,
        LoadedScenario loaded,
        CancellationToken cancellation
    )
    {
        var runs = new LeverRuns(driver, scenario, compiler, [], loaded.Setup!.Scenario.Seed, Replicates);
        var stated = LeverCatalogue.All.SelectMany(lever => lever.Stated(loaded.Setup).Select(setting => (lever, setting))).ToList();
        var findings = new List<string>(await IdleCheck.RunAsync(driver, scenario, compiler, loaded, cancellation));
        var problems = new List<Problem>();
        if (stated.Count == 0)
            return new DeepFindings(problems, findings, 0);

        var asStated = await runs.RunAsync(loaded, cancellation);
        foreach (var (lever, setting) in stated)
        {
            if (await runs.RunAsync([setting], [], null, cancellation) is not { Low: { } low, High: { } high })
                continue;

            if (Differ(low, high) || Differ(low, asStated))
            {
                if (lever.Name != InitialTrust && !IdleCheck.Moves(low, high) && !IdleCheck.Moves(low, asStated))
                    findings.Add($"{lever.Name}: {IdleCheck.Same(setting, Replicates)}; it moves other indicators alone.");

                continue;
            }

            var (file, line, column) = loaded.Places!(setting.Path);
            problems.Add(
                new Problem(
                    file,
                    line,
                    column,
                    $"{setting.Path} ({lever.Name}) has no effect here: every indicator is the same with {setting.Low}, with {setting.High}"
                        + $" and as it stands, in each of {Replicates} replicates. "
                        + (lever.Condition(loaded.Setup) is { } condition ? Needs(condition) : "Leave it out, or set what it needs to act.")
                )
            );
        }

        return new DeepFindings(problems, findings, stated.Count);
    }

    private static bool Differ(RunResult one, RunResult other) =>
        one.Lanes.Zip(other.Lanes).Any(lanes => !lanes.First.Indicators.SequenceEqual(lanes.Second.Indicators));

    private static string Needs(LeverCondition condition) =>
        $"It would have one with {string.Join(" and ", condition.Assignments)}; or leave it out.";
}

/// <summary>What moving a scenario's levers shows.</summary>
/// <param name="Problems">A problem for each value that it sets without any effect, at its place in the file.</param>
/// <param name="Idle">What moves neither ambition nor participation nor compliance, one sentence each.</param>
/// <param name="Moved">How many values that it sets were moved.</param>
internal sealed record DeepFindings(IReadOnlyList<Problem> Problems, IReadOnlyList<string> Idle, int Moved);
