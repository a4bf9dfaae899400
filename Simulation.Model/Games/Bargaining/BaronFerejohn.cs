namespace Simulation.Model.Games.Bargaining;

/// <summary>
/// Dividing 1 by votes on a random member's proposal, closed rule, stationary (Baron and Ferejohn, 1989). Whoever is indifferent accepts;
/// the quota counts the proposer.
/// </summary>
/// <param name="Parties">How many vote (n).</param>
/// <param name="Quota">How many must agree (q), 1 to n.</param>
/// <param name="Discount">The common discount factor (delta), 0 to 1.</param>
public readonly record struct BaronFerejohn(int Parties, int Quota, double Discount)
{
    /// <summary>What each expects before a proposer is drawn: <c>1/n</c>.</summary>
    public double Value => 1.0 / Parties;

    /// <summary>What the proposer keeps: <c>1 - delta (q - 1)/n</c>.</summary>
    public double ProposerShare => 1 - (Discount * (Quota - 1) / Parties);

    /// <summary>What each of the q - 1 partners gets: its discounted value <c>delta/n</c>; the others get nothing.</summary>
    public double PartnerShare => Discount / Parties;

    /// <summary>How many get nothing: <c>n - q</c>.</summary>
    public int Excluded => Parties - Quota;

    /// <summary>
    /// Under unanimity with unequal chances to propose, what a proposer keeps: <c>1 - delta (1 - p)</c> (Banks and Duggan, 2000). Each is
    /// worth its chance p, and gets delta p as a responder.
    /// </summary>
    public static double UnanimousProposerShare(double recognition, double discount) => 1 - (discount * (1 - recognition));
}
