using Simulation.Model.Engine;

namespace Simulation.Reporting.Comparisons;

/// <summary>Whether equal seeds make pairs of the replicates of scenarios that are compared.</summary>
public static class Pairing
{
    private const int FirstReplicate = 0;

    /// <summary>
    /// Says which scenarios have another world than the first under the same seed, so that their replicates are no pairs; null where all
    /// share one.
    /// </summary>
    /// <param name="arms">The scenarios by name.</param>
    /// <param name="seed">The root seed of all.</param>
    public static string? WhyNot(IReadOnlyList<(string Name, RunSetup Setup)> arms, ulong seed)
    {
        var first = arms[0];
        string[] others =
        [
            .. arms.Skip(1).Where(arm => !ReferenceLines.IsSameWorld(first.Setup, arm.Setup, seed, FirstReplicate)).Select(arm => arm.Name),
        ];
        return others.Length == 0
            ? null
            : $"Not pairs: under one seed {string.Join(" and ", others)} {(others.Length == 1 ? "has" : "have")} another world than "
                + $"{first.Name}, even without any agreement. "
                + "So the same replicate is not the same climate, cost or harvest in both, and a difference comes from the worlds as well "
                + "as from what is negotiated.";
    }
}
