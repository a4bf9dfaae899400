namespace Simulation.Model.Indicators;

/// <summary>What payoffs that come period by period are worth today.</summary>
public static class PresentValue
{
    /// <summary>
    /// The present value <c>V = sum over t of delta^(t-1) g_t</c> (Samuelson, 1937), seen from the first period; 0 of no periods. At delta
    /// 0 only the first period counts, at 1 all count alike.
    /// </summary>
    /// <param name="payoffs">The payoff of each period (g), in order.</param>
    /// <param name="patience">What a payoff a period from now is worth today (delta), 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> payoffs, double patience)
    {
        var value = 0.0;
        for (var period = payoffs.Length - 1; period >= 0; period--)
            value = payoffs[period] + (patience * value);

        return value;
    }
}
