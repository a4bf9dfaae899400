namespace Simulation.Host.Components.Class;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name, written at its end.</param>
/// <param name="Values">Its values from the first year on; it ends where they do.</param>
/// <param name="Style">How it is drawn: <c>main</c>, <c>without</c>, <c>together</c> or <c>fork</c>.</param>
public sealed record ChartLine(string Name, IReadOnlyList<double> Values, string Style);
