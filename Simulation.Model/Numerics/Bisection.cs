namespace Simulation.Model.Numerics;

/// <summary>Root finding where the sign changes: slow, and always right.</summary>
internal static class Bisection
{
    // A double between two others is reached by halving in far fewer steps.
    private const int MostSteps = 200;

    /// <summary>The root of a continuous function that has opposite signs, or zero, at the two ends; exact to the last bits.</summary>
    /// <exception cref="ArgumentException">The ends have the same sign, or the function is not a number at one of them.</exception>
    public static double Root(Func<double, double> function, double low, double high)
    {
        var atLow = function(low);
        if (!(atLow * function(high) <= 0))
            throw new ArgumentException($"The function does not change its sign from {low:R} to {high:R}, so no root can be enclosed.");

        for (var step = 0; step < MostSteps; step++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;

            if (function(middle) * atLow > 0)
                low = middle;
            else
                high = middle;
        }

        return low + ((high - low) / 2);
    }
}
