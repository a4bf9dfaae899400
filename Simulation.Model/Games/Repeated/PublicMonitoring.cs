namespace Simulation.Model.Games.Repeated;

/// <summary>
/// The best that treating all alike can do on public signals, with public randomisation (Abreu, Milgrom and Pearce, 1991; Kandori, 1992):
/// <c>v = R - (1 - p)(T - R)/(p - q)</c>.
/// </summary>
/// <param name="Payoffs">The stage game.</param>
/// <param name="GoodIfKept">Probability of a good signal when all comply (p).</param>
/// <param name="GoodIfBroken">Probability of a good signal when one deviates (q).</param>
public readonly record struct PublicMonitoring(StagePayoffs Payoffs, double GoodIfKept, double GoodIfBroken)
{
    /// <summary>The best value (v); NaN where signals say too little to do better than punishment.</summary>
    public double BestValue
    {
        get
        {
            var informative = GoodIfKept - GoodIfBroken;
            if (informative <= 0)
                return double.NaN;

            var value = Payoffs.Reward - ((1 - GoodIfKept) * Payoffs.Gain / informative);
            return Tie.AtLeast(value, Payoffs.Punishment) ? value : double.NaN;
        }
    }

    /// <summary>
    /// The discount factor from which it holds: <c>(T - R)/((T - R) + (p - q)(v - P))</c>; NaN where there is no such value.
    /// </summary>
    public double CriticalDiscountFactor =>
        Payoffs.Gain / (Payoffs.Gain + ((GoodIfKept - GoodIfBroken) * (BestValue - Payoffs.Punishment)));
}
