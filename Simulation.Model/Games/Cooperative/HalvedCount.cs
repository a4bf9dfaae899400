namespace Simulation.Model.Games.Cooperative;

/// <summary>
/// Counts coalitions of members with any weights by meeting in the middle (Horowitz and Sahni, 1974): the sums of each half of the members
/// are listed in order, by size, and paired.
/// </summary>
internal sealed class HalvedCount : CoalitionCount
{
    private readonly double[][] _left;
    private readonly double[][] _right;

    public HalvedCount(double[] weights)
    {
        var middle = weights.Length / 2;
        _left = Sums(weights.AsSpan(0, middle));
        _right = Sums(weights.AsSpan(middle));
    }

    public override double Between(int size, double from, double to) => from >= to ? 0 : AtLeast(size, from) - AtLeast(size, to);

    private double AtLeast(int size, double weight)
    {
        var count = 0.0;
        for (var left = Math.Max(0, size - _right.Length + 1); left < _left.Length && left <= size; left++)
            count += Pairs(_left[left], _right[size - left], weight);

        return count;
    }

    private static double Pairs(double[] left, double[] right, double weight)
    {
        var count = 0.0;
        var first = right.Length;
        foreach (var sum in left)
        {
            while (first > 0 && sum + right[first - 1] >= weight)
                first--;

            count += right.Length - first;
        }

        return count;
    }

    // The sums of all coalitions, ascending, by size.
    private static double[][] Sums(ReadOnlySpan<double> weights)
    {
        var sums = new List<double[]> { new double[1] };
        foreach (var weight in weights)
        {
            sums.Add([]);
            for (var size = sums.Count - 1; size > 0; size--)
                sums[size] = Merged(sums[size], sums[size - 1], weight);
        }

        return [.. sums];
    }

    private static double[] Merged(double[] without, double[] with, double weight)
    {
        var merged = new double[without.Length + with.Length];
        var one = 0;
        var other = 0;
        for (var next = 0; next < merged.Length; next++)
            merged[next] =
                other == with.Length || (one < without.Length && without[one] <= with[other] + weight)
                    ? without[one++]
                    : with[other++] + weight;

        return merged;
    }
}
