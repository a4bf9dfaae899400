namespace Simulation.Model.Games.Cooperative;

/// <summary>
/// Counts coalitions of members whose weights are multiples of one unit, by the generating function <c>product of (1 + z x^w_i)</c>, whose
/// coefficient of z^s x^w is the number of coalitions of s members that weigh w (Mann and Shapley, 1962).
/// </summary>
internal sealed class GridCount : CoalitionCount
{
    private readonly double _unit;
    private readonly List<double[]> _bySize;

    /// <summary>Nobody yet: one coalition, the empty one.</summary>
    public GridCount(double unit)
    {
        double[] empty = [1.0];
        _unit = unit;
        _bySize = [empty];
    }

    private GridCount(double unit, List<double[]> bySize)
    {
        _unit = unit;
        _bySize = bySize;
    }

    /// <summary>The same with more members.</summary>
    /// <param name="weight">The weight of each, in units.</param>
    /// <param name="members">How many they are.</param>
    public void Add(int weight, int members)
    {
        for (var member = 0; member < members; member++)
        {
            _bySize.Add([]);
            for (var size = _bySize.Count - 1; size > 0; size--)
                _bySize[size] = Added(_bySize[size], _bySize[size - 1], weight);
        }
    }

    public GridCount Copy() => new(_unit, [.. _bySize.Select(row => (double[])row.Clone())]);

    public override double Between(int size, double from, double to)
    {
        if (size >= _bySize.Count)
            return 0;

        var row = _bySize[size];
        var count = 0.0;
        for (var weight = Index(from, row.Length); weight < Index(to, row.Length); weight++)
            count += row[weight];

        return count;
    }

    private int Index(double weight, int length) => (int)Math.Clamp(Math.Ceiling(weight / _unit), 0, length);

    private static double[] Added(double[] without, double[] with, int weight)
    {
        var sum = without;
        if (sum.Length < with.Length + weight)
            Array.Resize(ref sum, with.Length + weight);

        for (var one = 0; one < with.Length; one++)
            sum[one + weight] += with[one];

        return sum;
    }
}
