namespace Simulation.Model.Games.Cooperative;

/// <summary>Counts the coalitions of all members but one, for each weight that a member has.</summary>
internal static class LeaveOneOut
{
    /// <summary>The most members with weights of any kind.</summary>
    public const int MostOfAnyWeight = 40;

    // Of a table of counts by size and weight; there are about eight at a time.
    private const int MostCells = 5_000_000;
    private const int MostDecimals = 6;

    /// <summary>Visits each weight that members have, with the coalitions of all but one of those who have it.</summary>
    /// <exception cref="ArgumentException">There are too many members for weights like these.</exception>
    public static void Visit(double[] weights, Action<double, CoalitionCount> visit)
    {
        var kinds = weights.GroupBy(weight => weight).Select(kind => new Kind(kind.Key, kind.Count())).ToArray();
        if (UnitOf(weights) is { } unit)
            Visit(kinds, new GridCount(unit), unit, visit);
        else if (weights.Length <= MostOfAnyWeight)
            VisitHalved(weights, kinds, visit);
        else
            throw new ArgumentException(
                $"The power of {weights.Length} members can be counted where their weights have at most {MostDecimals} decimals and add up "
                    + $"to at most {(MostCells / (weights.Length + 1)) - 1:N0} of their common unit; up to {MostOfAnyWeight} members may "
                    + $"have any weights. Round the weights."
            );
    }

    private static void VisitHalved(double[] weights, Kind[] kinds, Action<double, CoalitionCount> visit)
    {
        foreach (var kind in kinds)
        {
            var others = weights.ToList();
            others.Remove(kind.Weight);
            visit(kind.Weight, new HalvedCount([.. others]));
        }
    }

    // Half of the kinds join those outside, the other half is looked at, and the other way round: sums only, no differences.
    private static void Visit(ReadOnlySpan<Kind> kinds, GridCount outside, double unit, Action<double, CoalitionCount> visit)
    {
        if (kinds.Length == 1)
        {
            outside.Add(kinds[0].Units(unit), kinds[0].Members - 1);
            visit(kinds[0].Weight, outside);
            return;
        }

        var left = kinds[..(kinds.Length / 2)];
        var right = kinds[(kinds.Length / 2)..];
        Visit(left, With(right, outside, unit), unit, visit);
        Visit(right, With(left, outside, unit), unit, visit);
    }

    private static GridCount With(ReadOnlySpan<Kind> kinds, GridCount outside, double unit)
    {
        var count = outside.Copy();
        foreach (var kind in kinds)
            count.Add(kind.Units(unit), kind.Members);

        return count;
    }

    // The largest number of which all weights are multiples; null where there is none, or the table would be too large.
    private static double? UnitOf(double[] weights)
    {
        var scale = 1.0;
        for (var decimals = 0; decimals <= MostDecimals; decimals++, scale *= 10)
        {
            double[] scaled = [.. weights.Select(weight => weight * scale)];
            if (scaled.Max() > MostCells)
                return null;
            if (scaled.Any(weight => Math.Abs(weight - Math.Round(weight)) > 1e-9 * weight))
                continue;

            var divisor = Math.Max(1, scaled.Select(weight => (long)Math.Round(weight)).Aggregate(0L, GreatestCommonDivisor));
            return (scaled.Sum() / divisor) + 1 <= MostCells / (weights.Length + 1.0) ? divisor / scale : null;
        }

        return null;
    }

    private static long GreatestCommonDivisor(long one, long other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);

    private readonly record struct Kind(double Weight, int Members)
    {
        public int Units(double unit) => (int)Math.Round(Weight / unit);
    }
}
