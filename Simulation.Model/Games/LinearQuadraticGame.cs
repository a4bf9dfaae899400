namespace Simulation.Model.Games;

/// <summary>
/// The linear-quadratic public good: <c>pi_i = b_i Q - (c_i/2) q_i^2</c>, Q the sum of abatement (Carraro and Siniscalco, 1993; Barrett, 1994). Strategies are dominant, so Cournot and Stackelberg timing agree. Closed forms.
/// </summary>
public sealed class LinearQuadraticGame
{
    private readonly double[] _b;
    private readonly double[] _c;

    /// <summary>A game of these numbers.</summary>
    /// <param name="benefit">Each party's benefit of a unit of abatement (b), 0 or more.</param>
    /// <param name="cost">Each party's slope of marginal cost (c), above 0.</param>
    /// <exception cref="ArgumentException">The lists are empty, differ in length, or hold a cost that is not above 0.</exception>
    public LinearQuadraticGame(double[] benefit, double[] cost)
    {
        if (benefit.Length == 0 || benefit.Length != cost.Length || cost.Any(c => c <= 0))
            throw new ArgumentException($"Expected one benefit and one cost above 0 for each party; found {benefit.Length} benefits and {cost.Length} costs.");

        (_b, _c) = (benefit, cost);
        Coalitions = new CoalitionGame(benefit.Length, coalition => Payoffs(Abatement(coalition)));
    }

    /// <summary>The game as one of coalitions.</summary>
    public CoalitionGame Coalitions { get; }

    /// <summary>Everyone's abatement under a coalition: members <c>sum_S b/c_i</c>, outsiders <c>b_i/c_i</c>; no members is Nash, all is full cooperation.</summary>
    public double[] Abatement(uint coalition)
    {
        var joint = CoalitionGame.Members(coalition).Sum(i => _b[i]);
        return [.. _b.Select((b, i) => ((coalition >> i & 1) == 1 ? joint : b) / _c[i])];
    }

    /// <summary>Everyone's payoff of an abatement profile.</summary>
    public double[] Payoffs(double[] abatement)
    {
        var total = abatement.Sum();
        return [.. abatement.Select((q, i) => (_b[i] * total) - (_c[i] / 2 * q * q))];
    }

    /// <summary>
    /// The transfers that make full cooperation core-stable (Chander and Tulkens, 1997): <c>T_i = (C_i^C - C_i^N) - (b_i/sum b) sum (C^C - C^N)</c>.
    /// </summary>
    public double[] ChanderTulkensTransfers()
    {
        var (nash, cooperative) = (Abatement(0), Abatement(Coalitions.Grand));
        double[] extra = [.. _c.Select((c, i) => c / 2 * ((cooperative[i] * cooperative[i]) - (nash[i] * nash[i])))];
        var (allExtra, allBenefit) = (extra.Sum(), _b.Sum());
        return [.. extra.Select((cost, i) => cost - (_b[i] / allBenefit * allExtra))];
    }

    /// <summary>The discount factor from which full cooperation is self-enforcing under Nash reversion, for one party: <c>(pi_dev - pi_coop)/(pi_dev - pi_nash)</c> (Friedman, 1971).</summary>
    public double CriticalDiscountFactor(int party)
    {
        var (nash, cooperative) = (Abatement(0), Abatement(Coalitions.Grand));
        var deviating = (double[])cooperative.Clone();
        deviating[party] = nash[party];
        var (deviation, kept, broken) = (Payoffs(deviating)[party], Payoffs(cooperative)[party], Payoffs(nash)[party]);
        return (deviation - kept) / (deviation - broken);
    }
}
