namespace Simulation.Model.Indicators;

/// <summary>How far an outcome is on the way from no cooperation to full cooperation.</summary>
public static class CooperationIndex
{
    /// <summary><c>A = (X - X_N)/(X_C - X_N)</c>; 0 at Nash, 1 at full cooperation; NaN where both references are the same.</summary>
    public static double AmbitionRatio(double total, double nash, double cooperative) => Share(total, nash, cooperative);

    /// <summary>
    /// The closing-the-gap index <c>(W - W_N)/(W_C - W_N)</c> (Eyckmans and Finus, 2009); may be negative; NaN where both references are
    /// the same.
    /// </summary>
    public static double ClosingTheGap(double welfare, double nash, double cooperative) => Share(welfare, nash, cooperative);

    private static double Share(double value, double from, double to) => to == from ? double.NaN : (value - from) / (to - from);
}
