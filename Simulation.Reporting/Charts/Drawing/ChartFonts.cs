using System.Globalization;
using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// The one typeface of all charts, embedded in this assembly: charts look the same on every machine, with or without fonts of its own.
/// Scripts that it lacks are drawn with <see cref="SystemFonts"/>.
/// </summary>
internal static class ChartFonts
{
    /// <summary>The family as SVG readers know it.</summary>
    public const string Family = "Open Sans";

    private static readonly SKTypeface Regular = Load("OpenSans-Regular.ttf");
    private static readonly SKTypeface Semibold = Load("OpenSans-Semibold.ttf");

    static ChartFonts() => ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedResolver());

    /// <summary>Makes the typeface the one that new plots and labels use. To be called before a plot is made.</summary>
    public static void MakeDefault() => ScottPlot.Fonts.Default = Family;

    /// <summary>The typeface at a size in pixels, spaced as designed at every size.</summary>
    public static SKFont At(float size, bool bold = false) => Of(bold ? Semibold : Regular, size);

    /// <summary>Any typeface at a size in pixels, drawn in the same way.</summary>
    public static SKFont Of(SKTypeface typeface, float size) =>
        new(typeface, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    /// <summary>Width of a text in pixels.</summary>
    public static float Width(string text, float size, bool bold = false) => ChartText.Width(text, size, bold);

    /// <summary>
    /// Whether there is something to be seen and every character has a glyph, in the embedded typeface (Latin, Greek, Cyrillic and
    /// Vietnamese do) or in one of this machine.
    /// </summary>
    public static bool CanDraw(string text) => text.EnumerateRunes().All(TextRun.CanDraw) && !TextRun.IsBlank(text);

    /// <summary>Whether the embedded typeface has a character.</summary>
    public static bool HasGlyph(Rune rune) => Regular.ContainsGlyph(rune.Value);

    /// <summary>The text, shortened with an ellipsis to fit a width in pixels.</summary>
    public static string Fit(string text, float width, float size, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;

        // Cut between letters as people see them, not within one.
        var letters = StringInfo.ParseCombiningCharacters(text);
        var count = letters.Length - 1;
        while (count > 1 && Width(Cut(count), size, bold) > width)
            count--;

        return Cut(count);

        string Cut(int count) => string.Concat(text.AsSpan(0, letters[count]).TrimEnd(), "…");
    }

    /// <summary>The text broken at spaces into lines of at most a width in pixels; the last line allowed is shortened to fit.</summary>
    public static IReadOnlyList<string> Wrap(string text, float width, float size, int lines, bool bold = false)
    {
        var wrapped = new List<string>();
        while (wrapped.Count < lines - 1 && Width(text, size, bold) > width)
        {
            var cut = text.Length;
            while (cut > 0 && (Width(text[..cut], size, bold) > width || IsInNumber(text, cut)))
                cut = text.LastIndexOf(' ', cut - 1);

            if (cut <= 0)
                break;

            wrapped.Add(text[..cut]);
            text = text[(cut + 1)..];
        }

        return [.. wrapped, Fit(text, width, size, bold)];
    }

    // A number and its per cent sign stay together.
    private static bool IsInNumber(string text, int space) => space + 1 < text.Length && text[space + 1] == '%';

    private static SKTypeface Load(string file)
    {
        using var stream =
            typeof(ChartFonts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The font {file} is not embedded in this assembly; check the project file.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    // ScottPlot asks for weights by name; every weight above normal is the semibold one.
    private sealed class EmbeddedResolver : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            CreateTypeface(fontName, weight > FontWeight.Normal, false);

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
            fontName != Family ? null
            : bold ? Semibold
            : Regular;
    }
}
