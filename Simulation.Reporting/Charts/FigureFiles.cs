using System.Text;
using Simulation.Model.Numerics;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts;

/// <summary>Writes a figure to files: pictures, the numbers drawn, and the chart in words.</summary>
internal static class FigureFiles
{
    // What draws is native code that shares fonts and caches: a fault in it ends the program, so only one figure is drawn at a time.
    private static readonly Lock Pencil = new();

    /// <summary>Writes the figure in each format, and its alternative text as <c>.txt</c>.</summary>
    /// <param name="name">The files' name, without extension.</param>
    /// <param name="draw">Makes the figure.</param>
    /// <param name="footer">What stands under it.</param>
    /// <param name="options">How it is to look.</param>
    /// <param name="open">Opens a file for writing by its name.</param>
    /// <returns>The figure.</returns>
    public static Figure Write(string name, Func<ChartStyle, Figure> draw, Footer footer, ChartOptions? options, Func<string, Stream> open)
    {
        using var numbers = InvariantNumbers.Begin();
        options ??= ChartOptions.Default;
        ChartOptions.Require(options.Problems());
        lock (Pencil)
            return Draw(name, draw, footer, options, open);
    }

    private static Figure Draw(string name, Func<ChartStyle, Figure> draw, Footer footer, ChartOptions options, Func<string, Stream> open)
    {
        var figure = draw(options.Style);
        var renderer = new FigureRenderer(options.Style);
        foreach (var format in options.Formats)
        {
            using var stream = open($"{name}.{format}");
            switch (format)
            {
                case "png":
                    renderer.WritePng(figure, footer, options.Scale, options.DotsPerInch, stream);
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
        text.Write(
            Encoding.UTF8.GetBytes(
                $"{figure.Title}\n{figure.Subtitle}\n{figure.AltText}\n{footer.Source}\n{footer.Caveat}\n"
                    + $"{(footer.Key is null ? "" : $"Key: {footer.Key}\n")}"
            )
        );
        return figure;
    }
}
