using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Warming over time between no agreement and full cooperation.</summary>
internal sealed class TemperatureChart : IChart
{
    private const string Temperature = "temperature";

    public string Kind => "temperature";

    public string Summary => "warming over time with bands, against no agreement and full cooperation";

    public IReadOnlyList<string> NeedsOfWorld => [Temperature];

    public string? WhyFlat(ResultView view) =>
        new AgainstReferences(view, ChartStyle.Light, view.WorldSeries(Temperature)).IsFlat ? "The temperature never changes." : null;

    public Figure Draw(ResultView view, ChartStyle style) =>
        new AgainstReferences(view, style, view.WorldSeries(Temperature)).Draw(relative: false);
}
