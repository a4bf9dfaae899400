using ScottPlot;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Something of our own that a plot draws: it has no entry in a legend, and leaves the plot's limits as they are.</summary>
internal abstract class PlotDrawing : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public virtual AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);
}
