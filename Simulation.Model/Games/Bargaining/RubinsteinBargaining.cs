namespace Simulation.Model.Games.Bargaining;

/// <summary>Alternating offers over a pie of 1 (Rubinstein, 1982). Whoever is indifferent accepts.</summary>
/// <param name="Discount1">Discount factor of party 1 (delta 1), 0 to 1.</param>
/// <param name="Discount2">Discount factor of party 2 (delta 2), 0 to 1.</param>
public readonly record struct RubinsteinBargaining(double Discount1, double Discount2)
{
    /// <summary>
    /// What party 1 gets if it proposes first, without a deadline: <c>(1 - delta2)/(1 - delta1 delta2)</c>; NaN where neither is impatient.
    /// </summary>
    public double FirstProposerShare => (1 - Discount2) / (1 - (Discount1 * Discount2));

    /// <summary>What party 1 gets if party 2 proposes first: what makes it indifferent to its own offer a round later.</summary>
    public double ResponderShare => Discount1 * FirstProposerShare;

    /// <summary>
    /// What party 1 gets with a deadline after so many rounds, of which it proposes in the odd ones, by backward induction (Ståhl, 1972); 0
    /// of no rounds.
    /// </summary>
    public double FiniteShare(int rounds)
    {
        var share = 0.0;
        for (var round = rounds; round >= 1; round--)
        {
            var isLast = round == rounds;
            share =
                round % 2 == 1
                    ? isLast
                        ? 1
                        : 1 - (Discount2 * (1 - share))
                    : isLast
                        ? 0
                        : Discount1 * share;
        }

        return share;
    }

    /// <summary>
    /// What party 2 gets when it may opt out for some value as it responds: the outside option matters only where it is better than the
    /// equilibrium share (Binmore, Rubinstein and Wolinsky, 1986). NaN above 1: it opts out.
    /// </summary>
    public double ShareWithOutsideOption(double outsideOption) =>
        outsideOption > 1 ? double.NaN : Math.Max(1 - FirstProposerShare, outsideOption);

    /// <summary>
    /// The shares of n parties who must all agree and propose in turn, with one discount factor (Herrero, 1985, stationary):
    /// <c>delta^j (1 - delta)/(1 - delta^n)</c>; equal where nobody is impatient.
    /// </summary>
    public static double[] UnanimousShares(int parties, double discount)
    {
        var first = discount == 1 ? 1.0 / parties : (1 - discount) / (1 - Math.Pow(discount, parties));
        return [.. Enumerable.Range(0, parties).Select(j => first * Math.Pow(discount, j))];
    }
}
