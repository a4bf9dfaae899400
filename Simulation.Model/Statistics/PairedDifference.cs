namespace Simulation.Model.Statistics;

/// <summary>
/// By how much one arm of an experiment differs from another that shares its seeds: the mean of the replicates' differences with its 95 %
/// interval (Student, 1908).
/// </summary>
/// <param name="Mean">The mean difference; NaN where no replicate has both values.</param>
/// <param name="Low">The lower end of the interval; the mean itself where all differences are equal, NaN for a single replicate that says
/// nothing of chance.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Count">How many replicates had both values.</param>
public sealed record PairedDifference(double Mean, double Low, double High, int Count)
{
    // What rounding leaves is no difference: measured against the largest value of both arms, and at least against 1, because a small value
    // may itself be the difference of large ones.
    private const double Rounding = 1e-12;

    /// <summary>Whether chance alone would hardly give such a difference: the interval leaves out zero.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>The difference of two arms, replicate by replicate; pairs with a NaN are left out.</summary>
    /// <param name="treated">The arm in question.</param>
    /// <param name="control">The arm it is compared with, replicate for replicate under the same random numbers.</param>
    /// <exception cref="ArgumentException">The arms differ in length.</exception>
    public static PairedDifference Of(IReadOnlyList<double> treated, IReadOnlyList<double> control)
    {
        if (treated.Count != control.Count)
            throw new ArgumentException(
                $"Paired arms have as many replicates each; here are {treated.Count} and {control.Count}.",
                nameof(control)
            );

        var nothing = Rounding * treated.Concat(control).Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        var mean = MeanInterval.Of([.. treated.Zip(control, (with, without) => Math.Abs(with - without) <= nothing ? 0 : with - without)]);
        return new PairedDifference(mean.Mean, mean.Low, mean.High, mean.Count);
    }
}
