namespace Simulation.Model.Numerics;

/// <summary>Search for the top of a function that rises to one peak and falls (Kiefer, 1953).</summary>
internal static class GoldenSection
{
    private const double Golden = 0.6180339887498949;

    /// <summary>Where the peak is, the middle of what is left after so many steps; each keeps 0.618 of the range.</summary>
    /// <param name="worth">The function.</param>
    /// <param name="low">Where the range begins.</param>
    /// <param name="high">Where it ends, above <paramref name="low"/>.</param>
    /// <param name="steps">How many steps, 0 or more; each takes one look.</param>
    public static double Peak(Func<double, double> worth, double low, double high, int steps)
    {
        var left = high - (Golden * (high - low));
        var right = low + (Golden * (high - low));
        var atLeft = worth(left);
        var atRight = worth(right);
        for (var step = 0; step < steps; step++)
        {
            if (atLeft >= atRight)
            {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - (Golden * (high - low));
                atLeft = worth(left);
            }
            else
            {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + (Golden * (high - low));
                atRight = worth(right);
            }
        }

        return 0.5 * (low + high);
    }
}
