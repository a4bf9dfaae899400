namespace Simulation.Model.Games.Repeated;

/// <summary>
/// Linking issues so that a breach on one ends cooperation on all (Folmer, van Mouche and Ragland, 1993; Spagnolo, 1999): issues with slack
/// lend it to issues without.
/// </summary>
public static class IssueLinkage
{
    /// <summary>
    /// The discount factor from which cooperation on one issue holds by itself: <c>g/(g + l)</c>, g the gain of a breach and l what a
    /// period without cooperation costs; NaN where it would exceed 1.
    /// </summary>
    public static double CriticalDiscountFactor(double gain, double loss)
    {
        var factor = gain / (gain + loss);
        return factor is >= 0 and <= 1 ? factor : double.NaN;
    }

    /// <summary>The same for all issues together: <c>sum g/(sum g + sum l)</c>.</summary>
    public static double LinkedCriticalDiscountFactor(ReadOnlySpan<double> gains, ReadOnlySpan<double> losses)
    {
        var gain = 0.0;
        var loss = 0.0;
        for (var issue = 0; issue < gains.Length; issue++)
        {
            gain = gain + gains[issue];
            loss = loss + losses[issue];
        }

        return CriticalDiscountFactor(gain, loss);
    }

    /// <summary>Whether a discount factor is enough; never where there is no critical one.</summary>
    public static bool IsSustained(double discount, double critical) => Tie.AtLeast(discount, critical);
}
