using Simulation.Model.Numerics;

namespace Simulation.Model.Games.Bargaining;

/// <summary>
/// A bargaining problem with its solutions, as utilities; NaN throughout where nothing feasible is better for all than disagreement.
/// </summary>
public abstract class BargainingProblem
{
    /// <summary>The best each can get while the others have their disagreement utilities.</summary>
    public abstract double[] Ideal { get; }

    /// <summary>
    /// Maximises the product of gains <c>prod (u_i - d_i)^w_i</c> (Nash, 1950; Harsanyi and Selten, 1972). Weights sum to 1.
    /// </summary>
    public abstract double[] Nash(double[] weights);

    /// <summary>The farthest feasible point from disagreement towards the ideal (Kalai and Smorodinsky, 1975).</summary>
    public abstract double[] KalaiSmorodinsky();

    /// <summary>Equal gains over disagreement, as large as feasible (Kalai, 1977).</summary>
    public abstract double[] Egalitarian();
}

/// <summary>The set <c>sum u_i/k_i &lt;= 1</c>, u at least d: money that each values at its own rate.</summary>
/// <param name="scale">What each gets alone (k), above 0.</param>
/// <param name="disagreement">Utilities without agreement (d).</param>
public sealed class LinearBargaining(double[] scale, double[] disagreement) : BargainingProblem
{
    private readonly double _slack = Slack(scale, disagreement);

    /// <inheritdoc/>
    public override double[] Ideal => Gains(i => scale[i]);

    /// <inheritdoc/>
    public override double[] Nash(double[] weights) => Gains(i => weights[i] * scale[i]);

    /// <inheritdoc/>
    public override double[] KalaiSmorodinsky() => Gains(i => scale[i] / scale.Length);

    /// <inheritdoc/>
    public override double[] Egalitarian()
    {
        var rates = scale.Sum(k => 1 / k);
        return Gains(_ => 1 / rates);
    }

    private double[] Gains(Func<int, double> perSlack) => [.. disagreement.Select((d, i) => d + (perSlack(i) * _slack))];

    private static double Slack(double[] scale, double[] disagreement)
    {
        var slack = 1 - disagreement.Select((d, i) => d / scale[i]).Sum();
        return slack < 0 ? double.NaN : slack;
    }
}

/// <summary>Two parties and the set <c>u2 &lt;= 1 - u1^a</c>, u at least d.</summary>
/// <param name="exponent">The curvature (a), above 0.</param>
/// <param name="disagreement1">Party 1's utility without agreement, 0 to 1.</param>
/// <param name="disagreement2">Party 2's utility without agreement, 0 to 1.</param>
public sealed class CurvedBargaining(double exponent, double disagreement1, double disagreement2) : BargainingProblem
{
    /// <inheritdoc/>
    public override double[] Ideal =>
        IsPossible ? [Math.Pow(1 - disagreement2, 1 / exponent), Frontier(disagreement1)] : [double.NaN, double.NaN];

    private bool IsPossible => Frontier(disagreement1) >= disagreement2;

    /// <inheritdoc/>
    public override double[] Nash(double[] weights) =>
        Solve(u => (weights[0] * (Frontier(u) - disagreement2)) - (weights[1] * exponent * Math.Pow(u, exponent) * RelativeGain(u)));

    /// <inheritdoc/>
    public override double[] KalaiSmorodinsky()
    {
        var most1 = Ideal[0] - disagreement1;
        var most2 = Ideal[1] - disagreement2;
        return Solve(u => ((Frontier(u) - disagreement2) * most1) - ((u - disagreement1) * most2));
    }

    /// <inheritdoc/>
    public override double[] Egalitarian() => Solve(u => Frontier(u) - disagreement2 - (u - disagreement1));

    // (u - d)/u, which is 1 at every u where d is 0. The slope of the frontier alone is infinite at 0 if a is below 1.
    private double RelativeGain(double u1) => disagreement1 == 0 ? 1 : (u1 - disagreement1) / u1;

    private double Frontier(double u1) => 1 - Math.Pow(u1, exponent);

    // Each solution is the point of the frontier where a condition, falling in party 1's utility, is zero.
    private double[] Solve(Func<double, double> condition)
    {
        if (!IsPossible)
            return [double.NaN, double.NaN];

        var u1 = Bisection.Root(condition, disagreement1, Ideal[0]);
        return [u1, Frontier(u1)];
    }
}
