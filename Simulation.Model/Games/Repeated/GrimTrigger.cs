namespace Simulation.Model.Games.Repeated;

/// <summary>
/// Cooperation until a breach is reported, then punishment for ever (Friedman, 1971; Green and Porter, 1984). Breaches are detected with
/// probability m; compliance is reported as breach with probability f.
/// </summary>
/// <param name="Payoffs">The stage game.</param>
/// <param name="Detection">Probability that a breach is reported (m), 0 to 1.</param>
/// <param name="FalseAlarm">Probability that compliance is reported as a breach (f), 0 to 1.</param>
public readonly record struct GrimTrigger(StagePayoffs Payoffs, double Detection, double FalseAlarm)
{
    /// <summary>
    /// The discount factor from which cooperation holds: <c>(T - R)/((T - P)(1 - f) - (R - P)(1 - m))</c>; NaN where no factor below 1 is
    /// enough.
    /// </summary>
    public double CriticalDiscountFactor
    {
        get
        {
            var deterrence = ((Payoffs.Temptation - Payoffs.Punishment) * (1 - FalseAlarm)) - (Payoffs.Loss * (1 - Detection));
            return Tie.AtLeast(Payoffs.Gain, deterrence) ? double.NaN : Payoffs.Gain / deterrence;
        }
    }

    /// <summary>Whether cooperation holds at a discount factor.</summary>
    public bool IsSustainable(double discount) => Tie.AtLeast(discount, CriticalDiscountFactor);

    /// <summary>
    /// The average value of a period while all cooperate: <c>P + (1 - delta)(R - P)/(1 - delta (1 - f))</c>, lowered by punishment that
    /// false alarms set off.
    /// </summary>
    public double CooperationValue(double discount) =>
        FalseAlarm == 0 ? Payoffs.Reward : Payoffs.Punishment + ((1 - discount) * Payoffs.Loss / (1 - (discount * (1 - FalseAlarm))));
}
