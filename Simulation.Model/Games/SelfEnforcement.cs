namespace Simulation.Model.Games;

/// <summary>What promises hold by themselves (THEORY B7.2).</summary>
public static class SelfEnforcement
{
    /// <summary>
    /// The largest self-enforcing pledge in the linear-quadratic commons: <c>q = b/c + sqrt(2 m (F + rep)/c)</c>, m the detection
    /// probability, F the penalty, rep the reputation loss.
    /// </summary>
    public static double LargestPledge(double benefit, double cost, double detection, double penalty, double reputationLoss) =>
        (benefit / cost) + Math.Sqrt(2 * detection * (penalty + reputationLoss) / cost);

    /// <summary>The largest ambition ratio that Nash reversion sustains: <c>A = min(1, 2 delta m/(1 - delta + delta m))</c>.</summary>
    public static double AmbitionRatio(double discount, double detection) =>
        Math.Min(1, 2 * discount * detection / (1 - discount + (discount * detection)));

    /// <summary>The discount factor from which full cooperation holds: <c>1/(1 + m)</c>.</summary>
    public static double CriticalDiscountFactor(double detection) => 1 / (1 + detection);
}
