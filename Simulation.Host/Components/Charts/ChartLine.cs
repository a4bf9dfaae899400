namespace Simulation.Host.Components.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name, written at its end.</param>
/// <param name="Values">Its values from the first year on; it ends where they do.</param>
/// <param name="Style">How it is drawn: <c>main</c>, <c>without</c>, <c>together</c> or <c>fork</c>.</param>
public sealed record ChartLine(string Name, IReadOnlyList<double> Values, string Style)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Values.Any(double.IsFinite);

    /// <summary>Its last value and where it is; only where there is any.</summary>
    public (int Index, double Value) End => Values.Index().Last(one => double.IsFinite(one.Item));

    /// <summary>Whether another is drawn the same.</summary>
    public bool IsSameAs(ChartLine other) => (Name, Style) == (other.Name, other.Style) && Values.SequenceEqual(other.Values);
}
