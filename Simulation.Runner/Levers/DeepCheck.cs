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

    /// <summary>Moves every lever that the scenario states, by itself.</summary>
    /// <returns>A problem for each value without any effect, at its place in the file; and how many values were moved.</returns>
    public static async Task<(IReadOnlyList<Problem> Problems, int Moved)> RunAsync(
        IRunDriver driver,
        string scenario,
        RunCompiler compiler,
        LoadedScenario loaded,
        CancellationToken cancellation
    )
    {
        var runs = new LeverRuns(driver, scenario, compiler, [], loaded.Setup!.Scenario.Seed, Replicates);
        var stated = LeverCatalogue.All.SelectMany(lever => lever.Stated(loaded.Setup).Select(setting => (lever, setting))).ToList();
        if (stated.Count == 0)
            return ([], 0);

        var problems = new List<Problem>();
        var asStated = await runs.RunAsync(loaded, cancellation);
        foreach (var (lever, setting) in stated)
        {
            if (
                await runs.RunAsync([setting], [], null, cancellation) is not { Low: { } low, High: { } high }
                || Differ(low, high)
                || Differ(low, asStated)
            )
                continue;

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

        return (problems, stated.Count);
    }

    private static bool Differ(RunResult one, RunResult other) =>
        one.Lanes.Zip(other.Lanes).Any(lanes => !lanes.First.Indicators.SequenceEqual(lanes.Second.Indicators));

    private static string Needs(LeverCondition condition) =>
        $"It would have one with {string.Join(" and ", condition.Assignments)}; or leave it out.";
}
