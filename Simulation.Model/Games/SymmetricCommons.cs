using Simulation.Model.Indicators;

namespace Simulation.Model.Games;

/// <summary>
/// The linear-quadratic public good among parties alike, by the size of the agreement: <c>pi = b Q - (c/2) q^2</c>. Outsiders abate b/c;
/// each of k members abates <c>alpha k b/c</c>, which is best for the members at alpha = 1 (Carraro and Siniscalco, 1993; Barrett, 1994)
/// and modest below (Finus and Maus, 2008).
/// </summary>
/// <param name="N">How many parties there are (n), 1 or more.</param>
/// <param name="B">Each party's benefit of a unit of abatement (b), above 0.</param>
/// <param name="C">Slope of marginal cost (c), above 0.</param>
/// <param name="Modesty">What share of the members' best abatement the agreement asks for (alpha), above 0 to 1.</param>
public sealed record SymmetricCommons(int N, double B, double C, double Modesty = 1)
{
    /// <summary>Abatement of each without cooperation: <c>b/c</c>.</summary>
    public double NashAbatement => B / C;

    /// <summary>Abatement of each under full cooperation: <c>n b/c</c>.</summary>
    public double CooperativeAbatement => N * B / C;

    /// <summary>
    /// The stability of agreements by size; without modesty <c>L(k) = -(b^2/2c)(k - 1)(k - 3)</c>, so 2 and 3 are stable whatever n is.
    /// </summary>
    public SymmetricStability Stability => new(N, SignatoryPayoff, OutsiderPayoff);

    /// <summary>
    /// The size up to which a modest agreement is internally stable, as a real number: <c>(2 + sqrt(3 - 2 alpha))/alpha</c>.
    /// </summary>
    public double StableSizeBound => (2 + Math.Sqrt(3 - (2 * Modesty))) / Modesty;

    /// <summary>A party's payoff of its own and total abatement.</summary>
    public double Payoff(double own, double total) => (B * total) - (C / 2 * own * own);

    /// <summary>What each member of an agreement of k abates.</summary>
    public double SignatoryAbatement(int k) => Modesty * k * B / C;

    /// <summary>Total abatement under an agreement of k.</summary>
    public double TotalAbatement(int k) => (k * SignatoryAbatement(k)) + ((N - k) * NashAbatement);

    /// <summary>A signatory's payoff in an agreement of k.</summary>
    public double SignatoryPayoff(int k) => Payoff(SignatoryAbatement(k), TotalAbatement(k));

    /// <summary>An outsider's payoff beside an agreement of k.</summary>
    public double OutsiderPayoff(int k) => Payoff(NashAbatement, TotalAbatement(k));

    /// <summary>The closing-the-gap index of an agreement of k; NaN for a single party.</summary>
    public double ClosingTheGap(int k) =>
        CooperationIndex.ClosingTheGap(
            (k * SignatoryPayoff(k)) + ((N - k) * OutsiderPayoff(k)),
            N * UniformPayoff(NashAbatement),
            N * UniformPayoff(CooperativeAbatement)
        );

    /// <summary>Each party's payoff when all abate the same.</summary>
    public double UniformPayoff(double abatement) => Payoff(abatement, N * abatement);
}
