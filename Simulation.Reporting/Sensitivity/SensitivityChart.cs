using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Sensitivity;

/// <summary>A kind of chart of one indicator in a sensitivity study.</summary>
public sealed class SensitivityChart
{
    private readonly string _name;
    private readonly Func<SensitivityStudy, int, ChartStyle, Figure> _draw;

    private SensitivityChart(string name, Func<SensitivityStudy, int, ChartStyle, Figure> draw)
    {
        _name = name;
        _draw = draw;
    }

    /// <summary>
    /// A tornado: for each factor an indicator's mean where the factor is low, above that where it is high. Of a Sobol design.
    /// </summary>
    public static SensitivityChart Tornado { get; } = new("tornado", SensitivityTornado.Draw);

    /// <summary>Sobol indices as bars: for each factor ST above S1. Of a Sobol design.</summary>
    public static SensitivityChart SobolBars { get; } = new("sobol-bars", Sensitivity.SobolBars.Draw);

    /// <summary>Elementary effects as bars: for each factor mu* above mu. Of a Morris design.</summary>
    public static SensitivityChart MorrisBars { get; } = new("morris-bars", Sensitivity.MorrisBars.Draw);

    /// <summary>Elementary effects as a plane: mu* to the right, sigma upwards. Of a Morris design.</summary>
    public static SensitivityChart MorrisPlane { get; } = new("morris-plane", Sensitivity.MorrisPlane.Draw);

    /// <summary>The charts that there are numbers for.</summary>
    /// <param name="outcome">What came out for an indicator.</param>
    public static IReadOnlyList<SensitivityChart> Of(SensitivityOutcome outcome) =>
        outcome.Sobol is null ? [MorrisBars, MorrisPlane] : [Tornado, SobolBars];

    /// <summary>Writes <c>CHART-INDICATOR.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="study">What to draw, of the chart's design.</param>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public void Write(SensitivityStudy study, int indicator, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null) =>
        FigureFiles.Write(
            $"{_name}-{study.FileName(indicator)}",
            style => _draw(study, indicator, style),
            study.Footer(stamp),
            options,
            open
        );
}
