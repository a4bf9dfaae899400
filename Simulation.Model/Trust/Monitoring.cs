namespace Simulation.Model.Trust;

/// <summary>
/// How well deliveries are seen. Report errors shrink with transparency: <c>fa = f0 (1 - T), miss = m0 (1 - T)</c> (THEORY B4, a
/// convention).
/// </summary>
/// <param name="FalseAlarm">Probability that a kept promise is reported broken (fa), 0 to 1.</param>
/// <param name="Miss">Probability that a broken promise is reported kept (miss), 0 to 1.</param>
/// <param name="AlarmValue">What a kept promise is taken for after a false alarm (v), 0 to 1: above 0 for those who take a shortfall
/// without a culprit for a failure and count that less.</param>
public readonly record struct Monitoring(double FalseAlarm, double Miss, double AlarmValue = 0)
{
    /// <summary>Everything is seen as it is.</summary>
    public static readonly Monitoring Perfect;

    /// <summary>The false-alarm probability without any transparency (f0).</summary>
    public const double OpaqueFalseAlarm = 0.2;

    /// <summary>The miss probability without any transparency (m0).</summary>
    public const double OpaqueMiss = 0.5;

    // Deliveries this close to the promise are kept: administrations do not deliver to the last decimal.
    private const double Kept = 1 - 1e-9;

    /// <summary>Monitoring at a transparency of 0 to 1.</summary>
    public static Monitoring At(double transparency) => new(OpaqueFalseAlarm * (1 - transparency), OpaqueMiss * (1 - transparency));

    /// <summary>The probability that a breach is detected (m), 0 to 1: <c>m = 1 - miss</c>.</summary>
    public double Detection => 1 - Miss;

    /// <summary>
    /// The public report on a delivery: a kept promise is reported as 1 but for false alarms (0); a short delivery as it is but for misses
    /// (1).
    /// </summary>
    /// <param name="delivered">The delivered share of the promise, 0 to 1.</param>
    /// <param name="draw">A uniform random number in [0, 1).</param>
    public double Report(double delivered, double draw) =>
        delivered >= Kept
            ? draw < FalseAlarm
                ? 0
                : 1
            : draw < Miss
                ? 1
                : delivered;

    /// <summary>
    /// The share of good reports that a compliance of <paramref name="p"/> leads to: <c>o = p (1 - fa (1 - v)) + (1 - p) miss</c>.
    /// </summary>
    public double Observed(double p) => (p * (1 - Alarm)) + ((1 - p) * Miss);

    /// <summary>
    /// The compliance behind an observed share of good reports, <c>p = (o - miss)/(1 - fa (1 - v) - miss)</c>, held to [0, 1]; the
    /// observation itself where reports say nothing.
    /// </summary>
    public double Corrected(double observed)
    {
        var informative = 1 - Alarm - Miss;
        return informative <= 0 ? observed : Math.Clamp((observed - Miss) / informative, 0, 1);
    }

    /// <summary>
    /// An estimate of what was delivered from one report, whose expectation over the errors of monitoring is what was delivered. A report
    /// of a kept promise is worth <c>c = (1 - miss - fa v)/(1 - fa - miss)</c>, 1 or more, and any other report x <c>(x - miss c)/(1 -
    /// miss)</c>, which may be below 0. The report itself where reports say nothing.
    /// </summary>
    /// <param name="report">The report, 0 to 1.</param>
    public double Unbiased(double report)
    {
        var informative = 1 - FalseAlarm - Miss;
        if (informative <= 0)
            return report;

        var kept = (1 - Miss - (FalseAlarm * AlarmValue)) / informative;
        return report >= Kept ? kept : (report - (Miss * kept)) / (1 - Miss);
    }

    // How much of a good signal false alarms take from a kept promise on average.
    private double Alarm => FalseAlarm * (1 - AlarmValue);
}
