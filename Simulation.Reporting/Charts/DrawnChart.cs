using System.Text;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Charts;

/// <summary>A chart that was drawn into memory.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Figure">What was drawn.</param>
/// <param name="Files">Its files by name, in order.</param>
internal sealed record DrawnChart(string Kind, Figure Figure, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Files)
{
    /// <summary>Draws a chart.</summary>
    public static DrawnChart Of(string kind, string name, Func<ChartStyle, Figure> draw, Footer footer, ChartOptions options)
    {
        var written = new List<(string Name, MemoryStream Bytes)>();
        var figure = FigureFiles.Write(
            name,
            draw,
            footer,
            options,
            file =>
            {
                written.Add((file, new MemoryStream()));
                return written[^1].Bytes;
            }
        );
        return new DrawnChart(kind, figure, [.. written.Select(file => (file.Name, (ReadOnlyMemory<byte>)file.Bytes.ToArray()))]);
    }

    /// <summary>Writes its files.</summary>
    /// <param name="open">Opens a file for writing by its name; it is closed before the next is opened.</param>
    public void Save(Func<string, Stream> open)
    {
        foreach (var (name, bytes) in Files)
        {
            using var stream = open(name);
            stream.Write(bytes.Span);
        }
    }

    /// <summary>The text of the file of a format.</summary>
    public string Text(string format) =>
        Encoding.UTF8.GetString(Files.First(file => file.Name.EndsWith($".{format}", StringComparison.Ordinal)).Bytes.Span);
}
