namespace Simulation.Model.Indicators;

/// <summary>How well forecasts did.</summary>
public static class ForecastError
{
    /// <summary>The Brier score, mean of (forecast - outcome)^2 (Brier, 1950); 0 is perfect; NaN of no forecasts.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Brier(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> outcomes)
    {
        if (forecasts.Length != outcomes.Length)
            throw new ArgumentException(
                $"Each forecast needs one outcome; found {forecasts.Length} forecasts and {outcomes.Length} outcomes."
            );

        var sum = 0.0;
        for (var i = 0; i < forecasts.Length; i++)
            sum += (forecasts[i] - outcomes[i]) * (forecasts[i] - outcomes[i]);

        return sum / forecasts.Length;
    }
}
