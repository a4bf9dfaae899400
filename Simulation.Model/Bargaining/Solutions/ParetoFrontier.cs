using System.Runtime.InteropServices;

namespace Simulation.Model.Bargaining.Solutions;

/// <summary>
/// The outcomes that cannot be improved for one party without loss to another: x such that no y has u_j(y) >= u_j(x) for all j and more for
/// one. Outcomes with the same utilities all count.
/// </summary>
public sealed class ParetoFrontier
{
    private readonly double[][] _utilities;

    private ParetoFrontier(double[][] utilities, int[] outcomes, double[][] points)
    {
        _utilities = utilities;
        Numbers = outcomes;
        Points = points;
    }

    /// <summary>The numbers of the outcomes on the frontier, ascending.</summary>
    public IReadOnlyList<int> Outcomes => Numbers;

    /// <summary>The distinct utilities on it, one array per point.</summary>
    public IReadOnlyList<double[]> Points { get; }

    internal int[] Numbers { get; }

    /// <summary>The frontier of outcomes whose utilities to each party stand in a table of its own.</summary>
    public static ParetoFrontier Of(double[][] utilities)
    {
        var outcomes = utilities.Length == 2 ? OfTwo(utilities[0], utilities[1]) : OfMany(utilities);
        Array.Sort(outcomes);
        var points = new HashSet<Point>();
        var distinct = new List<double[]>();
        foreach (var outcome in outcomes)
        {
            double[] point = [.. utilities.Select(party => party[outcome])];
            if (points.Add(new Point(point)))
                distinct.Add(point);
        }

        return new ParetoFrontier(utilities, outcomes, [.. distinct]);
    }

    /// <summary>Whether an outcome is on the frontier.</summary>
    public bool Contains(int outcome) => Numbers.AsSpan().BinarySearch(outcome) >= 0;

    /// <summary>The Euclidean distance of utilities to the nearest point of the frontier.</summary>
    public double Distance(ReadOnlySpan<double> utilities)
    {
        var nearest = double.PositiveInfinity;
        foreach (var point in Points)
        {
            var squares = 0.0;
            for (var party = 0; party < point.Length && squares < nearest; party++)
                squares += (utilities[party] - point[party]) * (utilities[party] - point[party]);

            nearest = Math.Min(nearest, squares);
        }

        return Math.Sqrt(nearest);
    }

    /// <summary>The mean over all outcomes of their distance to the frontier (the bid distribution of Baarslag et al., 2013).</summary>
    public double MeanDistance()
    {
        var sum = 0.0;
        var utilities = new double[_utilities.Length];
        for (var outcome = 0; outcome < _utilities[0].Length; outcome++)
        {
            for (var party = 0; party < utilities.Length; party++)
                utilities[party] = _utilities[party][outcome];

            sum += Distance(utilities);
        }

        return sum / _utilities[0].Length;
    }

    // From the best for the first party downwards, an outcome is on the frontier if it is better for the second than all before it.
    private static int[] OfTwo(double[] first, double[] second)
    {
        var candidates = Staircase(first, second);
        candidates.Sort(
            (one, other) => first[one] != first[other] ? first[other].CompareTo(first[one]) : second[other].CompareTo(second[one])
        );
        var frontier = new List<int>();
        var best = double.NegativeInfinity;
        var level = double.NaN;
        var levelBest = double.NegativeInfinity;
        foreach (var outcome in candidates)
        {
            if (first[outcome] != level)
            {
                best = Math.Max(best, levelBest);
                level = first[outcome];
                levelBest = second[outcome];
            }

            if (second[outcome] == levelBest && levelBest > best)
                frontier.Add(outcome);
        }

        return [.. frontier];
    }

    // Most outcomes are far from the frontier: the best seen in each of many slices of the first party's utility rules them out without
    // sorting.
    private static List<int> Staircase(double[] first, double[] second)
    {
        const int slices = 4096;
        var low = first.Min();
        var high = first.Max();
        var scale = high > low ? (slices - 1) / (high - low) : 0;
        var above = new double[slices + 1];
        Array.Fill(above, double.NegativeInfinity);
        for (var outcome = 0; outcome < first.Length; outcome++)
        {
            var slice = (int)((first[outcome] - low) * scale);
            above[slice] = Math.Max(above[slice], second[outcome]);
        }

        for (var slice = slices - 1; slice >= 0; slice--)
            above[slice] = Math.Max(above[slice], above[slice + 1]);

        var candidates = new List<int>();
        for (var outcome = 0; outcome < first.Length; outcome++)
        {
            if (second[outcome] > above[(int)((first[outcome] - low) * scale) + 1])
                candidates.Add(outcome);
        }

        return candidates;
    }

    // By falling sum no outcome is dominated by a later one, so each is held against the frontier found so far, whose utilities stand row
    // by row.
    private static int[] OfMany(double[][] utilities)
    {
        var parties = utilities.Length;
        var frontier = new List<int>();
        var rows = new List<double>();
        var candidate = new double[parties];
        foreach (var outcome in ByFallingSum(utilities))
        {
            for (var party = 0; party < parties; party++)
                candidate[party] = utilities[party][outcome];

            if (IsDominated(candidate, CollectionsMarshal.AsSpan(rows)))
                continue;

            frontier.Add(outcome);
            rows.AddRange(candidate);
        }

        return [.. frontier];
    }

    // Rounding is monotonous, so the sum of a better outcome is never smaller; where it is the same, the first party for whom they differ
    // decides.
    private static int[] ByFallingSum(double[][] utilities)
    {
        var losses = new double[utilities[0].Length];
        foreach (var party in utilities)
        {
            for (var outcome = 0; outcome < losses.Length; outcome++)
                losses[outcome] -= party[outcome];
        }

        int[] order = [.. Enumerable.Range(0, losses.Length)];
        Array.Sort(losses, order);
        for (var (first, end) = (0, 1); first < order.Length; first = end++)
        {
            while (end < order.Length && losses[end] == losses[first])
                end++;

            if (end > first + 1)
                order
                    .AsSpan(first, end - first)
                    .Sort(
                        (one, other) =>
                            Array.Find(utilities, party => party[one] != party[other]) is { } party ? party[other].CompareTo(party[one]) : 0
                    );
        }

        return order;
    }

    private static bool IsDominated(ReadOnlySpan<double> candidate, ReadOnlySpan<double> rows)
    {
        for (; !rows.IsEmpty; rows = rows[candidate.Length..])
        {
            var party = 0;
            var better = false;
            for (; party < candidate.Length && rows[party] >= candidate[party]; party++)
                better |= rows[party] > candidate[party];

            if (better && party == candidate.Length)
                return true;
        }

        return false;
    }

    private readonly record struct Point(double[] Utilities)
    {
        public bool Equals(Point other) => Utilities.AsSpan().SequenceEqual(other.Utilities);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var utility in Utilities)
                hash.Add(utility);

            return hash.ToHashCode();
        }
    }
}
