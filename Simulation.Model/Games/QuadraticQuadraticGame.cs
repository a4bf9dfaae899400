namespace Simulation.Model.Games;

/// <summary>Who moves first.</summary>
public enum MoveOrder
{
    /// <summary>Members and outsiders move together.</summary>
    Cournot,

    /// <summary>Members move first, foreseeing the outsiders' reaction.</summary>
    Stackelberg,
}

/// <summary>What an agreement of some size leads to.</summary>
/// <param name="Signatory">A signatory's abatement.</param>
/// <param name="Outsider">An outsider's abatement; NaN where there is none.</param>
/// <param name="Total">Total abatement.</param>
/// <param name="SignatoryPayoff">A signatory's payoff.</param>
/// <param name="OutsiderPayoff">An outsider's payoff; NaN where there is none.</param>
public sealed record AgreementOutcome(double Signatory, double Outsider, double Total, double SignatoryPayoff, double OutsiderPayoff);

/// <summary>
/// The agreement game of Barrett (1994): <c>pi_i = (b/n)(a Q - Q^2/2) - (c/2) q_i^2</c>, gamma = c/b, n parties alike. Abatement has no
/// upper bound (Rubio and Ulph, 2006, on what a bound changes).
/// </summary>
/// <param name="N">How many parties there are (n), 2 or more.</param>
/// <param name="A">Total abatement at which the marginal benefit is zero (a).</param>
/// <param name="B">Slope of the marginal benefit (b), above 0.</param>
/// <param name="C">Slope of the marginal cost (c), above 0.</param>
/// <param name="Timing">Who moves first.</param>
public sealed record QuadraticQuadraticGame(int N, double A, double B, double C, MoveOrder Timing)
{
    private double Gamma => C / B;

    /// <summary>Nash abatement of each: <c>a/(n (1 + gamma))</c>.</summary>
    public double NashAbatement => A / (N * (1 + Gamma));

    /// <summary>Fully cooperative abatement of each: <c>a/(n + gamma)</c>.</summary>
    public double CooperativeAbatement => A / (N + Gamma);

    /// <summary>A party's payoff of its own and total abatement.</summary>
    public double Payoff(double own, double total) => (B / N * ((A * total) - (total * total / 2))) - (C / 2 * own * own);

    /// <summary>
    /// The outcome of an agreement of k. Stackelberg: <c>theta = n gamma/(n gamma + n - k), q_s = a k theta^2/(n gamma + k^2 theta^2), q_n
    /// = (a - k q_s)/(n gamma + n - k)</c>. Cournot: <c>q_n = a/(n gamma + k^2 + n - k), q_s = k q_n</c>.
    /// </summary>
    public AgreementOutcome Agreement(int k)
    {
        var spread = (N * Gamma) + N - k;
        double signatory,
            outsider;
        if (Timing == MoveOrder.Cournot)
        {
            outsider = A / (spread + (k * k));
            signatory = k * outsider;
        }
        else
        {
            var theta = N * Gamma / spread;
            signatory = A * k * theta * theta / ((N * Gamma) + (k * k * theta * theta));
            outsider = (A - (k * signatory)) / spread;
        }

        var total = (k * signatory) + ((N - k) * outsider);
        return k == N
            ? new AgreementOutcome(signatory, double.NaN, total, Payoff(signatory, total), double.NaN)
            : new AgreementOutcome(signatory, outsider, total, Payoff(signatory, total), Payoff(outsider, total));
    }

    /// <summary>The total payoff under an agreement of k.</summary>
    public double Welfare(int k)
    {
        var outcome = Agreement(k);
        return (k * outcome.SignatoryPayoff) + (k == N ? 0 : (N - k) * outcome.OutsiderPayoff);
    }

    /// <summary>The closing-the-gap index of an agreement of k.</summary>
    public double ClosingTheGap(int k) =>
        Indicators.CooperationIndex.ClosingTheGap(
            Welfare(k),
            N * Payoff(NashAbatement, N * NashAbatement),
            N * Payoff(CooperativeAbatement, N * CooperativeAbatement)
        );

    /// <summary>The stability of agreements by size.</summary>
    public SymmetricStability Stability => new(N, k => Agreement(k).SignatoryPayoff, k => Agreement(k).OutsiderPayoff);
}
