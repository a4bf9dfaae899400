using Simulation.Model.Numerics;

namespace Simulation.Model.Games.Projects;

/// <summary>
/// A project worth 1 to each of n countries that runs if at least w contribute c each (Palfrey and Rosenthal, 1984). Mixed equilibria are
/// symmetric: everyone contributes with probability p.
/// </summary>
/// <param name="N">How many countries (n), 2 or more.</param>
/// <param name="Needed">How many must contribute (w), 1 to n.</param>
/// <param name="Cost">What contributing costs (c), above 0.</param>
public sealed record ThresholdProject(int N, int Needed, double Cost)
{
    // At the most likely p a contribution decides this much more often than c: below, the two roots are one.
    private const double Touching = 1e-12;

    /// <summary>Whether the project is worth what it takes: <c>n >= w c</c>.</summary>
    public bool IsEfficient => Tie.AtLeast(N, Needed * Cost);

    /// <summary>Whether exactly w contributing is an equilibrium: each is decisive, and 1 is at least c.</summary>
    public bool HasPureEquilibrium => Tie.AtLeast(1, Cost);

    /// <summary>
    /// The probabilities p between 0 and 1, ascending, at which contributions that are lost without the project just pay:
    /// <c>C(n-1, w-1) p^(w-1) (1-p)^(n-w) = c</c>; two, one or none. The volunteer's dilemma is w = 1 (Diekmann, 1985).
    /// </summary>
    public IReadOnlyList<double> MixedWithoutRefund()
    {
        var peak = (Needed - 1.0) / (N - 1);
        var excess = Decisive(peak) - Cost;
        if (excess < -Touching)
            return [];

        if (excess <= Touching)
            return peak is > 0 and < 1 ? [peak] : [];

        var roots = new List<double>();
        if (peak > 0)
            roots.Add(Bisection.Root(p => Decisive(p) - Cost, 0, peak));

        if (peak < 1)
            roots.Add(Bisection.Root(p => Decisive(p) - Cost, peak, 1));

        return roots;
    }

    /// <summary>
    /// The same when contributions are returned without the project:
    /// <c>C(n-1, w-1) p^(w-1) (1-p)^(n-w) (1 - c) = c P[Bin(n-1, p) >= w]</c>. At most one: in relation to being decisive, being
    /// superfluous becomes ever more likely with p.
    /// </summary>
    public IReadOnlyList<double> MixedWithRefund()
    {
        if (Needed >= N || Cost >= 1)
            return [];

        // The terms of the tail relative to the decisive one, in the odds p/(1 - p): defined over the whole range, where both sides of the
        // equation themselves vanish at its ends.
        double Superfluous(double p)
        {
            var odds = p / (1 - p);
            var term = 1.0;
            var sum = 0.0;
            for (var j = Needed; j <= N - 1; j++)
                sum += term *= (double)(N - j) / j * odds;

            return sum;
        }

        var ratio = (1 - Cost) / Cost;
        return [Bisection.Root(p => Math.Min(Superfluous(p), double.MaxValue) - ratio, 0, Math.BitDecrement(1))];
    }

    /// <summary>The probability that the project runs when everyone contributes with probability p.</summary>
    public double Provision(double p) => new BinomialTrials(N, p).AtLeast(Needed);

    private double Decisive(double p) => new BinomialTrials(N - 1, p).Exactly(Needed - 1);
}
