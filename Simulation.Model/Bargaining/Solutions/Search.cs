namespace Simulation.Model.Bargaining.Solutions;

/// <summary>Finds the best outcomes of a list; scores nearer than <see cref="Preferences.Tolerance"/> are equal.</summary>
internal static class Search
{
    /// <summary>The outcome of the largest score; null for an empty list.</summary>
    /// <param name="utilities">The utilities of each party.</param>
    /// <param name="outcomes">The outcomes to choose from, ascending.</param>
    /// <param name="scores">The score of each of them.</param>
    public static SolutionPoint? Largest(double[][] utilities, int[] outcomes, double[] scores)
    {
        if (outcomes.Length == 0)
            return null;

        var best = scores.Max();
        var ties = new List<int>();
        for (var index = 0; index < scores.Length; index++)
        {
            if (scores[index] >= best - Preferences.Tolerance)
                ties.Add(outcomes[index]);
        }

        return Point(utilities, ties, best);
    }

    /// <summary>The outcome of the smallest score; null for an empty list.</summary>
    public static SolutionPoint? Smallest(double[][] utilities, int[] outcomes, double[] scores) =>
        Largest(utilities, outcomes, [.. scores.Select(score => -score)]) is { } point ? point with { Score = -point.Score } : null;

    /// <summary>
    /// The leximin of <c>(u_i - zero_i)/unit_i</c>: the largest smallest value, among equals the largest second smallest, and so on. The
    /// score is the smallest value.
    /// </summary>
    /// <param name="utilities">The utilities of each party (u).</param>
    /// <param name="outcomes">The outcomes to choose from, ascending.</param>
    /// <param name="zeros">From where each party counts.</param>
    /// <param name="units">In what units.</param>
    public static SolutionPoint? Leximin(double[][] utilities, int[] outcomes, double[] zeros, double[] units)
    {
        if (outcomes.Length == 0)
            return null;

        var least = new double[outcomes.Length];
        Array.Fill(least, double.PositiveInfinity);
        for (var party = 0; party < utilities.Length; party++)
        {
            var own = utilities[party];
            var zero = zeros[party];
            var unit = units[party];
            for (var index = 0; index < least.Length; index++)
                least[index] = Math.Min(least[index], (own[outcomes[index]] - zero) / unit);
        }

        var first = Largest(utilities, outcomes, least)!;
        if (first.TieCount == 1)
            return first;

        var left = new List<(int Outcome, double[] Sorted)>();
        for (var index = 0; index < least.Length; index++)
        {
            if (least[index] >= first.Score - Preferences.Tolerance)
                left.Add(
                    (outcomes[index], [.. utilities.Select((own, party) => (own[outcomes[index]] - zeros[party]) / units[party]).Order()])
                );
        }

        for (var rank = 1; rank < utilities.Length && left.Count > 1; rank++)
        {
            var next = left.Max(one => one.Sorted[rank]);
            left = [.. left.Where(one => one.Sorted[rank] >= next - Preferences.Tolerance)];
        }

        return Point(utilities, [.. left.Select(one => one.Outcome)], first.Score);
    }

    private static SolutionPoint Point(double[][] utilities, List<int> ties, double score) =>
        new(ties[0], [.. ties.Take(SolutionPoint.MostTies)], ties.Count, [.. utilities.Select(party => party[ties[0]])], score);
}
