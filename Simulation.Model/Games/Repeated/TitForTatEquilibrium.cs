namespace Simulation.Model.Games.Repeated;

/// <summary>Tit for tat between two (Axelrod, 1984, proposition 2).</summary>
public static class TitForTatEquilibrium
{
    /// <summary>
    /// The discount factor from which two tits for tat are an equilibrium: <c>max((T - R)/(T - P), (T - R)/(R - S))</c>; NaN where it would
    /// exceed 1.
    /// </summary>
    public static double CriticalDiscountFactor(in StagePayoffs payoffs)
    {
        var factor = Math.Max(payoffs.Gain / (payoffs.Temptation - payoffs.Punishment), payoffs.Gain / (payoffs.Reward - payoffs.Sucker));
        return factor > 1 ? double.NaN : factor;
    }
}
