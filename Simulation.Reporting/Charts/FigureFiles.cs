using System.Text;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;

namespace Simulation.Reporting.Charts;

/// <summary>Writes a figure to files: pictures, the numbers drawn, and the chart in words.</summary>
internal static class FigureFiles
{
    /// <summary>Writes the figure in each format, and its alternative text as <c>.txt</c>.</summary>
    /// <param name="name">The files' name, without extension.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="footer">What stands under it.</param>
    /// <param name="formats">Some of <see cref="ChartBook.Formats"/>.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="open">Opens a file for writing by its name.</param>
    public static void Write(string name, Figure figure, Footer footer, IReadOnlyList<string> formats, ChartTheme theme, Func<string, Stream> open)
    {
        var renderer = new FigureRenderer(theme);
        foreach (var format in formats)
        {
            using var stream = open($"{name}.{format}");
            switch (format)
            {
                case "png":
                    renderer.WritePng(figure, footer, stream);
                    break;
                case "svg":
                    renderer.WriteSvg(name, figure, footer, stream);
                    break;
                default:
                    using (var csv = new CsvWriter(stream))
                        figure.Data(csv);
                    break;
            }
        }

        using var text = open($"{name}.txt");
        text.Write(Encoding.UTF8.GetBytes($"{figure.Title}\n{figure.Subtitle}\n{figure.AltText}\n{footer.Source}\n{footer.Caveat}\n"));
    }
}
