namespace Simulation.Model.Games.Reserves;

/// <summary>
/// Two countries that insure one another without a court (Coate and Ravallion, 1993; Kocherlakota, 1996): one has the good harvest, either
/// with equal chance, and could keep it.
/// </summary>
public static class LimitedCommitment
{
    /// <summary>
    /// The discount factor from which full sharing holds by itself, with utility <c>u = -1/c</c>: <c>g/(g + L)</c> with
    /// <c>g = u(h) - u(y), L = u(y) - (u(h) + u(l))/2</c> and y the mean, which comes to <c>2 l/(h + l)</c>.
    /// </summary>
    /// <param name="high">The good harvest (h).</param>
    /// <param name="low">The bad harvest (l), above 0 to h.</param>
    public static double CriticalDiscountFactor(double high, double low) => 2 * low / (high + low);
}
