namespace Simulation.Model.Games.Agreements;

/// <summary>
/// A club that restricts trade with outsiders (Barrett, 1997; Nordhaus, 2015), in a symmetric form: an outsider loses p per member, a
/// member gains g per outsider. <c>L(k) = -(b^2/2c)(k - 1)(k - 3) + p (k - 1) + g (n - k)</c>.
/// </summary>
/// <param name="Commons">The public good that the club provides.</param>
/// <param name="Penalty">What each member costs an outsider (p).</param>
/// <param name="MemberGain">What each outsider brings a member, such as tariff revenue (g); 0 or below where sanctions cost those who
/// impose them.</param>
public sealed record TradeClub(SymmetricCommons Commons, double Penalty, double MemberGain)
{
    /// <summary>The stability of clubs by size.</summary>
    public SymmetricStability Stability =>
        new(Commons.N, k => Commons.SignatoryPayoff(k) + (MemberGain * (Commons.N - k)), k => Commons.OutsiderPayoff(k) - (Penalty * k));

    /// <summary>The penalty from which the club of all is stable without gains of members: <c>p = b^2 (n - 3)/(2 c)</c>.</summary>
    public double GrandCoalitionPenalty => Commons.B * Commons.B * (Commons.N - 3) / (2 * Commons.C);
}
