using System.Globalization;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Model.Statistics;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Levers;

/// <summary>
/// Finds out whether trust and rounds do anything in a scenario: whether ambition, participation or compliance moves from one end to the
/// other.
/// </summary>
internal static class IdleCheck
{
    private const int Replicates = 6;

    /// <summary>What does nothing in the scenario, one sentence each.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IRunDriver driver,
        string scenario,
        RunCompiler compiler,
        LoadedScenario loaded,
        CancellationToken cancellation
    )
    {
        var runs = new LeverRuns(driver, scenario, compiler, [], loaded.Setup!.Scenario.Seed, Replicates);
        var findings = new List<string>();
        foreach (var probe in Probe.Of(loaded.Setup))
        {
            if (probe.Setting is not { } setting)
            {
                findings.Add($"{probe.Name}: {probe.Why}.");
                continue;
            }

            var arms = await runs.RunAsync([setting], probe.Beside, null, cancellation);
            if (arms is { Low: { } low, High: { } high } && !Moves(low, high))
                findings.Add(
                    $"{probe.Name}: {Same(setting, Replicates)}{(probe.Why is null ? WhyNot(probe, low, high) : $"; {probe.Why}")}."
                );
        }

        return findings;
    }

    /// <summary>Whether ambition, participation or compliance differs in some replicate, by more than rounding leaves.</summary>
    public static bool Moves(RunResult low, RunResult high) =>
        Probe.Measures.Any(measure =>
            PairedDifference.Of(Values(high, measure), Values(low, measure)) is { Count: > 0 } and not { Low: 0, High: 0 }
        );

    /// <summary>That nothing moves from the low end to the high one, as a part of a sentence.</summary>
    public static string Same(LeverSetting setting, int replicates) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ambition, participation and compliance are the same with {setting.AtLow} and with {setting.High}, in each of {replicates} "
                + $"replicates"
        );

    // What the runs themselves show.
    private static string WhyNot(Probe probe, RunResult low, RunResult high)
    {
        RunResult[] ends = [low, high];
        return ends.All(end => Values(end, "participation_rate").Max() == 0) ? "; no agreement ever binds anybody"
            : Values(high, "rounds.max").Max() <= 1 ? "; every conference ends in its first round"
            : probe.Name == Probe.OfRounds ? "; what comes after the first round changes nothing"
            : "";
    }

    private static double[] Values(RunResult result, string measure) => [.. result.Lanes.Select(RunMeasure.Of(result.Header, measure)!)];
}
