using Simulation.Model.Indicators;

namespace Simulation.Model.Games;

/// <summary>
/// The linear-quadratic public good: <c>pi_i = b_i Q - (c_i/2) q_i^2</c>, Q the sum of abatement (Carraro and Siniscalco, 1993; Barrett,
/// 1994). Strategies are dominant, so Cournot and Stackelberg timing agree. Closed forms.
/// </summary>
public sealed class LinearQuadraticGame
{
    private readonly double[] _b;
    private readonly double[] _c;
    private CoalitionGame? _coalitions;

    /// <summary>A game of these numbers.</summary>
    /// <param name="benefit">Each party's benefit of a unit of abatement (b), 0 or more.</param>
    /// <param name="cost">Each party's slope of marginal cost (c), above 0.</param>
    /// <exception cref="ArgumentException">The lists are empty, differ in length, or hold a benefit below 0 or a cost that is not above
    /// 0.</exception>
    public LinearQuadraticGame(double[] benefit, double[] cost)
    {
        if (benefit.Length == 0 || benefit.Length != cost.Length || benefit.Any(b => !(b >= 0)) || cost.Any(c => !(c > 0)))
            throw new ArgumentException(
                "Expected one benefit of at least 0 and one cost above 0 for each party; "
                    + $"found {benefit.Length} benefits and {cost.Length} costs."
            );

        _b = benefit;
        _c = cost;
        var joint = benefit.Sum();
        NashAbatement = [.. benefit.Select((b, i) => b / cost[i])];
        CooperativeAbatement = [.. cost.Select(c => joint / c)];
    }

    /// <summary>Everyone's abatement without cooperation: <c>b_i/c_i</c>.</summary>
    public double[] NashAbatement { get; }

    /// <summary>Everyone's abatement under full cooperation: <c>sum b/c_i</c>.</summary>
    public double[] CooperativeAbatement { get; }

    /// <summary>The game as one of coalitions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="CoalitionGame.MostParties"/> parties.</exception>
    public CoalitionGame Coalitions => _coalitions ??= new CoalitionGame(_b.Length, coalition => Payoffs(Abatement(coalition)));

    /// <summary>Everyone's abatement under a coalition: members <c>sum_S b/c_i</c>, outsiders <c>b_i/c_i</c>.</summary>
    public double[] Abatement(uint coalition)
    {
        var joint = CoalitionGame.Members(coalition).Sum(i => _b[i]);
        var abatement = (double[])NashAbatement.Clone();
        foreach (var member in CoalitionGame.Members(coalition))
            abatement[member] = joint / _c[member];

        return abatement;
    }

    /// <summary>Everyone's payoff of an abatement profile.</summary>
    public double[] Payoffs(double[] abatement)
    {
        var total = abatement.Sum();
        return [.. abatement.Select((q, i) => (_b[i] * total) - (_c[i] / 2 * q * q))];
    }

    /// <summary>The ambition ratio of a profile; NaN where cooperation asks for nothing more.</summary>
    public double AmbitionRatio(double[] abatement) =>
        CooperationIndex.AmbitionRatio(abatement.Sum(), NashAbatement.Sum(), CooperativeAbatement.Sum());

    /// <summary>The closing-the-gap index of a profile; NaN where cooperation gains nothing.</summary>
    public double ClosingTheGap(double[] abatement) =>
        CooperationIndex.ClosingTheGap(Payoffs(abatement).Sum(), Payoffs(NashAbatement).Sum(), Payoffs(CooperativeAbatement).Sum());

    /// <summary>
    /// The transfers that make full cooperation core-stable (Chander and Tulkens, 1997):
    /// <c>T_i = (C_i^C - C_i^N) - (b_i/sum b) sum (C^C - C^N)</c>. They sum to zero.
    /// </summary>
    public double[] ChanderTulkensTransfers()
    {
        double[] extra =
        [
            .. _c.Select((c, i) => c / 2 * ((CooperativeAbatement[i] * CooperativeAbatement[i]) - (NashAbatement[i] * NashAbatement[i]))),
        ];
        var allExtra = extra.Sum();
        var allBenefit = _b.Sum();
        return [.. extra.Select((cost, i) => cost - (_b[i] / allBenefit * allExtra))];
    }

    /// <summary>
    /// The discount factor from which full cooperation is self-enforcing under Nash reversion, for one party:
    /// <c>(pi_dev - pi_coop)/(pi_dev - pi_nash)</c> (Friedman, 1971).
    /// </summary>
    public double CriticalDiscountFactor(int party)
    {
        var deviating = (double[])CooperativeAbatement.Clone();
        deviating[party] = NashAbatement[party];
        var deviation = Payoffs(deviating)[party];
        var kept = Payoffs(CooperativeAbatement)[party];
        var broken = Payoffs(NashAbatement)[party];
        return (deviation - kept) / (deviation - broken);
    }
}
