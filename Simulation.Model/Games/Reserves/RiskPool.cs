using Simulation.Model.Numerics;

namespace Simulation.Model.Games.Reserves;

/// <summary>
/// Pooling harvests of equal variance and correlation among n countries that value <c>c - (A/2) Var</c> (Borch, 1962; Wilson, 1968).
/// </summary>
/// <param name="N">How many pool (n), 1 or more.</param>
/// <param name="Variance">Variance of each harvest (s^2), 0 or more.</param>
/// <param name="Correlation">Correlation of any two (rho), -1/(n - 1) to 1.</param>
public sealed record RiskPool(int N, double Variance, double Correlation)
{
    /// <summary>The variance of each country's share of the pool: <c>s^2 (1 + (n - 1) rho)/n</c>.</summary>
    public double PooledVariance => Variance * (1 + ((N - 1) * Correlation)) / N;

    /// <summary>The pooled safety stock relative to separate ones: <c>sqrt(n (1 + (n - 1) rho))/n</c> (Eppen, 1979).</summary>
    public double SafetyStockRatio => Math.Sqrt(N * (1 + ((N - 1) * Correlation))) / N;

    /// <summary>What pooling is worth to each: <c>(A/2) s^2 (1 - rho)(n - 1)/n</c>.</summary>
    /// <param name="riskAversion">Aversion to variance (A), 0 or more.</param>
    public double Gain(double riskAversion) => riskAversion / 2 * Variance * (1 - Correlation) * (N - 1) / N;

    /// <summary>
    /// The probability that a stock of so many units covers all, if each fails independently and then needs one:
    /// <c>P[Bin(n, p) &lt;= R]</c>.
    /// </summary>
    public double Coverage(double failure, int stock) => new BinomialTrials(N, 1 - failure).AtLeast(N - stock);

    /// <summary>The efficient shares of a common risk: in proportion to risk tolerance.</summary>
    public static double[] RiskShares(double[] tolerance)
    {
        var total = tolerance.Sum();
        return [.. tolerance.Select(one => one / total)];
    }
}
