namespace Simulation.Model.Bargaining.Solutions;

/// <summary>Finds the best outcomes of a list; scores nearer than <see cref="Preferences.Tolerance"/> are equal.</summary>
internal static class Search
{
    /// <summary>The outcome of the largest score; null for an empty list.</summary>
    public static SolutionPoint? Largest(double[][] utilities, IReadOnlyList<int> outcomes, Func<int, double> score)
    {
        if (outcomes.Count == 0)
            return null;

        var scores = new double[outcomes.Count];
        for (var index = 0; index < scores.Length; index++)
            scores[index] = score(outcomes[index]);

        var best = scores.Max();
        return Point(utilities, outcomes, [.. Enumerable.Range(0, scores.Length).Where(index => scores[index] >= best - Preferences.Tolerance)], best);
    }

    /// <summary>The outcome of the smallest score; null for an empty list.</summary>
    public static SolutionPoint? Smallest(double[][] utilities, IReadOnlyList<int> outcomes, Func<int, double> score) =>
        Largest(utilities, outcomes, outcome => -score(outcome)) is { } point ? point with { Score = -point.Score } : null;

    /// <summary>
    /// The leximin: the largest smallest value, among equals the largest second smallest, and so on. The score is the smallest value.
    /// </summary>
    /// <param name="utilities">The utilities of each party.</param>
    /// <param name="outcomes">The outcomes to choose from.</param>
    /// <param name="value">A party's value of an outcome.</param>
    public static SolutionPoint? Leximin(double[][] utilities, IReadOnlyList<int> outcomes, Func<int, int, double> value)
    {
        if (outcomes.Count == 0)
            return null;

        var least = new double[outcomes.Count];
        for (var index = 0; index < least.Length; index++)
        {
            least[index] = double.PositiveInfinity;
            for (var party = 0; party < utilities.Length; party++)
                least[index] = Math.Min(least[index], value(party, outcomes[index]));
        }

        var best = least.Max();
        var left = Enumerable.Range(0, least.Length).Where(index => least[index] >= best - Preferences.Tolerance).ToList();
        var sorted = left.ToDictionary(index => index, index => Enumerable.Range(0, utilities.Length).Select(party => value(party, outcomes[index])).Order().ToArray());
        for (var rank = 1; rank < utilities.Length && left.Count > 1; rank++)
        {
            var next = left.Max(index => sorted[index][rank]);
            left = [.. left.Where(index => sorted[index][rank] >= next - Preferences.Tolerance)];
        }

        return Point(utilities, outcomes, left, best);
    }

    private static SolutionPoint Point(double[][] utilities, IReadOnlyList<int> outcomes, List<int> best, double score)
    {
        int[] ties = [.. best.Select(index => outcomes[index]).Order()];
        return new SolutionPoint(
            ties[0], [.. ties.Take(SolutionPoint.MostTies)], ties.Length, [.. utilities.Select(party => party[ties[0]])], score);
    }
}
