using System.Security;
using System.Text.RegularExpressions;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// What Skia's SVG lacks: a view box, words for screen readers, fallback fonts, coordinate lists that all readers accept, and identifiers
/// that are the same each time and
/// differ between charts, so that several can stand in one page.
/// </summary>
internal static partial class SvgDocument
{
    // What Skia calls the two typefaces, and what a reader that has not got them should use.
    private const string RegularInSkia = "font-family=\"Open Sans\"";
    private const string SemiboldInSkia = "font-weight=\"500\" font-family=\"Open Sans Semibold, Open Sans\"";
    private const string WithFallback = "font-family=\"Open Sans, Noto Sans, Segoe UI, Roboto, Arial, Liberation Sans, sans-serif\"";

    /// <summary>Completes a drawing.</summary>
    /// <param name="drawing">The text that Skia wrote.</param>
    /// <param name="name">The chart's name, in all identifiers.</param>
    /// <param name="figure">The figure drawn.</param>
    /// <param name="page">The page it was drawn on.</param>
    public static string Complete(string drawing, string name, Figure figure, ChartSize page)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var svg = TrailingComma().Replace(drawing, "\"");
        svg = IndentedText().Replace(svg, "$1$2</text>");
        svg = SkiaIdentifier()
            .Replace(svg, found => $"{name}-{NumberOf(found.Value)}")
            .Replace(SemiboldInSkia, $"font-weight=\"600\" {WithFallback}", StringComparison.Ordinal)
            .Replace(RegularInSkia, WithFallback, StringComparison.Ordinal);
        var end = svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal));
        return string.Concat(
            svg.AsSpan(0, end),
            $" viewBox=\"0 0 {page.Width} {page.Height}\" role=\"img\">\n"
                + $"<title>{SecurityElement.Escape(figure.Title)}</title>\n<desc>{SecurityElement.Escape(figure.AltText)}</desc>",
            svg.AsSpan(end + 1)
        );

        int NumberOf(string identifier)
        {
            numbers.TryAdd(identifier, numbers.Count + 1);
            return numbers[identifier];
        }
    }

    // Skia ends the list of each text's glyph positions with a comma, which the grammar of SVG does not allow and strict readers drop the
    // whole list for.
    [GeneratedRegex("(?<=\\d), \"")]
    private static partial Regex TrailingComma();

    [GeneratedRegex("(<text[^>]*>)\\s*([^<]*?)\\s*</text>")]
    private static partial Regex IndentedText();

    // Skia counts these up as long as the process lives.
    [GeneratedRegex("(?<=id=\"|url\\(#)[a-z]+_[0-9a-f]+")]
    private static partial Regex SkiaIdentifier();
}
