using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts;

/// <summary>A kind of chart. A new one is a class with this interface and a line in <see cref="ChartBook"/>.</summary>
internal interface IChart
{
    /// <summary>The name of the kind, also of its files.</summary>
    string Kind { get; }

    /// <summary>One line: what it shows.</summary>
    string Summary { get; }

    /// <summary>The world series it cannot do without.</summary>
    IReadOnlyList<string> NeedsOfWorld => [];

    /// <summary>The party series it cannot do without.</summary>
    IReadOnlyList<string> NeedsOfParties => [];

    /// <summary>Why a result that has those series cannot be drawn all the same, as a sentence; null if it can.</summary>
    string? WhyNot(ResultView view) => null;

    /// <summary>Why a chart that could be drawn would show no difference anywhere, as a sentence; null where it shows some.</summary>
    string? WhyFlat(ResultView view) => null;

    /// <summary>Makes the chart of a result that has the series it needs.</summary>
    Figure Draw(ResultView result, ChartStyle style);
}
