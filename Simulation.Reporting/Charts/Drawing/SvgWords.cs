using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// Words that Skia cannot write into an SVG as text, since it knows glyphs only: it draws a number for each, and the words take its place.
/// A reader's own fonts shape them.
/// </summary>
internal sealed partial class SvgWords : IDisposable
{
    [ThreadStatic]
    private static SvgWords? _current;

    private readonly List<(string Text, string Family)> _words = [];

    private SvgWords() => _current = this;

    /// <summary>What collects the words of the SVG that this thread is drawing; null where it draws none.</summary>
    public static SvgWords? Current => _current;

    /// <summary>Begins to collect, until disposed of.</summary>
    public static SvgWords Collect() => new();

    /// <summary>Draws the number of a run where its words are to stand.</summary>
    public void Draw(SKCanvas canvas, TextRun run, float x, float y, TextStyle style, SKPaint paint)
    {
        _words.Add((run.Text, run.Typeface?.FamilyName ?? ChartFonts.Family));
        using var font = ChartFonts.At(style.Size, style.IsBold);
        canvas.DrawText(string.Create(CultureInfo.InvariantCulture, $"§{_words.Count - 1}§"), x, y, font, paint);
    }

    /// <summary>Puts the words in place of their numbers.</summary>
    /// <param name="svg">The drawing.</param>
    public string PutInto(string svg) =>
        _words.Count == 0
            ? svg
            : Number()
                .Replace(
                    svg,
                    found =>
                    {
                        var (text, family) = _words[int.Parse(Part("number"), CultureInfo.InvariantCulture)];
                        var families = $"{SecurityElement.Escape(family)}, {Part("families")}";
                        return $"<text{Part("before")}font-family=\"{families}\" x=\"{Part("x")}\" y=\"{Part("y")}"
                            + $"\">{SecurityElement.Escape(text)}</text>";

                        string Part(string name) => found.Groups[name].Value;
                    }
                );

    /// <inheritdoc/>
    public void Dispose() => _current = null;

    // The words begin where the number's first glyph does.
    [GeneratedRegex(
        "<text(?<before>[^>]*?)font-family=\"(?<families>[^\"]*)\" x=\"(?<x>[^,\"]+)[^\"]*\" "
            + "y=\"(?<y>[^,\"]+)[^\"]*\"[^>]*>§(?<number>\\d+)§</text>"
    )]
    private static partial Regex Number();
}
