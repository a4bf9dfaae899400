using Simulation.Model.Classroom;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;
using Simulation.Model.Scenarios;

namespace Simulation.Storage.Scenarios;

/// <summary>
/// A scenario as a class plays it: with what its <c>classroom.set</c> sets otherwise, which must be as right as the scenario itself.
/// </summary>
public static class ClassVersion
{
    /// <summary>Loads it; what is wrong stands where <c>classroom.set</c> says it.</summary>
    /// <param name="source">The scenario's file.</param>
    /// <param name="plain">The scenario as a run plays it.</param>
    /// <param name="limits">How large its world may be; null takes what this machine can hold.</param>
    /// <returns>The scenario as a class plays it, with why none can; the plain one where it says nothing of a class.</returns>
    public static LoadedScenario Of(ScenarioSource source, LoadedScenario plain, WorkLimits? limits = null)
    {
        if (plain.Setup?.Scenario.Classroom is not { Set: var set })
            return plain;

        var played = set.Count == 0 ? plain : source.Load(set, limits);
        return played with
        {
            Problems = [.. played.Problems.Select(problem => Placed(problem, set, plain))],
            ForClasses = [.. Refusals(played).Select(problem => Placed(problem, set, plain))],
        };
    }

    private static IEnumerable<Problem> Refusals(LoadedScenario played)
    {
        if (played.Setup is not { } setup)
            yield break;

        foreach (var (key, message) in ClassTerms.Problems(setup))
        {
            var (file, line, column) = played.Places!(key);
            yield return new Problem(file, line, column, message);
        }
    }

    // A value that is set has no place in a file but what set it.
    private static Problem Placed(Problem problem, IReadOnlyList<string> set, LoadedScenario plain)
    {
        for (var index = 0; index < set.Count; index++)
        {
            if (problem.File != ScenarioReader.PlaceOf(set[index]))
                continue;

            var (file, line, column) = plain.Places!($"classroom.set[{index}]");
            return new Problem(file, line, column, $"{set[index]}: {problem.Message}");
        }

        return set.Count == 0 ? problem : problem with { Message = $"as a class plays it (classroom.set): {problem.Message}" };
    }
}
