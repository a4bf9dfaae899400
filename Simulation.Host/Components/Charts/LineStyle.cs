using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace Simulation.Host.Components.Charts;

/// <summary>
/// How lines are drawn everywhere: nothing rests on colour alone (Okabe and Ito's colours, each with a pattern of its own).
/// </summary>
internal static class LineStyle
{
    /// <summary>A line over the years.</summary>
    /// <param name="years">The years, evenly spaced.</param>
    /// <param name="values">Its values from the first year on; gaps where they are no numbers.</param>
    /// <param name="name">What it is called; empty for a line that is only an edge.</param>
    /// <param name="style">One of <c>main</c>, <c>without</c>, <c>together</c>, <c>fork</c>, <c>baseline</c> and <c>edge</c>.</param>
    /// <param name="fill">The colour of the space down to the line before; null for none.</param>
    public static Scatter Of(IReadOnlyList<int> years, IReadOnlyList<double> values, string name, string style, string? fill = null)
    {
        var (color, width, dash) = style switch
        {
            "main" => ("#0072b2", 3, "solid"),
            "without" => ("#d55e00", 2, "dash"),
            "together" => ("#009e73", 2, "dot"),
            "fork" => ("#cc79a7", 2, "dashdot"),
            "baseline" => ("#888888", 1, "dash"),
            "edge" => ("rgba(0,0,0,0)", 0, "solid"),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "There is no such style of lines."),
        };
        return new Scatter
        {
            X0 = years[0],
            DX = years.Count > 1 ? years[1] - years[0] : 1,
            Y = [.. values.Select(value => double.IsFinite(value) ? (object)value : null!)],
            Mode = ModeFlag.Lines,
            Name = name,
            ShowLegend = name.Length > 0,
            Line = new Line
            {
                Color = color,
                Width = width,
                Dash = dash,
            },
            Fill = fill is null ? FillEnum.None : FillEnum.ToNextY,
            FillColor = fill,
            HoverInfo = name.Length > 0 ? HoverInfoFlag.All : HoverInfoFlag.Skip,
        };
    }
}
