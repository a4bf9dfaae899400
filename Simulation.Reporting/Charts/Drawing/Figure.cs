using ScottPlot;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A chart ready to be rendered: the words around it, its panels from left to right, and the numbers drawn.</summary>
/// <param name="Title">One sentence that states the message.</param>
/// <param name="Subtitle">What is drawn, in which unit, and what the band or whisker is.</param>
/// <param name="AltText">The chart in words for those who cannot see it.</param>
/// <param name="Panels">The panels, from left to right.</param>
/// <param name="Data">Writes exactly what is drawn, as a table.</param>
internal sealed record Figure(string Title, string Subtitle, string AltText, IReadOnlyList<Panel> Panels, Action<CsvWriter> Data)
{
    /// <summary>What the colours of cells mean; null where there are none.</summary>
    public ColorKey? Key { get; init; }

    /// <summary>What the lines of all panels are; empty where labels beside them say so.</summary>
    public IReadOnlyList<LineSample> Lines { get; init; } = [];

    /// <summary>
    /// How many panels stand side by side in a grid of small panels; 0 where there are only a few, which the page puts beside or below each
    /// other.
    /// </summary>
    public int Columns { get; init; }
}

/// <summary>The key to a colour scale.</summary>
/// <param name="Scale">The colours.</param>
/// <param name="Low">What its lower end means.</param>
/// <param name="High">What its upper end means.</param>
internal sealed record ColorKey(ColorScale Scale, string Low, string High);

/// <summary>One plot of a figure.</summary>
/// <param name="Heading">What its axis shows, with unit.</param>
/// <param name="Plot">The plot.</param>
/// <param name="Weight">Its share of the width, relative to the other panels'.</param>
internal sealed record Panel(string Heading, Plot Plot, float Weight = 1);

/// <summary>What stands under every chart.</summary>
/// <param name="Source">Scenario, its hash, seed and version.</param>
/// <param name="Caveat">How the chart may be read.</param>
internal sealed record Footer(string Source, string Caveat)
{
    /// <summary>Who the numbers in the picture are; null where names are drawn. Stands in the chart's words, not in the picture.</summary>
    public string? Key { get; init; }
}
