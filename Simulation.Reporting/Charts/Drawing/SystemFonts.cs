using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// The fonts of this machine, for scripts that the embedded typeface lacks. Which there are, and so how such scripts look, differs from
/// machine to machine; all else in a chart does not.
/// </summary>
internal static class SystemFonts
{
    private static readonly ConcurrentDictionary<int, SKTypeface?> Found = new();

    // Sans-serif families go best with the embedded one; by name, so that a machine always takes the same.
    private static readonly Lazy<SKTypeface[]> All = new(() =>
        [
            .. SKFontManager
                .Default.FontFamilies.Distinct(StringComparer.Ordinal)
                .OrderBy(family => family.Contains("Mono", StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(family => family.Contains("Sans", StringComparison.OrdinalIgnoreCase))
                .ThenBy(family => family, StringComparer.Ordinal)
                .Select(family => SKFontManager.Default.MatchFamily(family))
                .OfType<SKTypeface>(),
        ]
    );

    /// <summary>A typeface that has a character; null where none here has it.</summary>
    public static SKTypeface? For(Rune rune) => Found.GetOrAdd(rune.Value, Find);

    // Skia without fontconfig, as on Linux here, matches no character, so the families are asked one by one.
    private static SKTypeface? Find(int character) =>
        SKFontManager.Default.MatchCharacter(character) is { } matched && matched.ContainsGlyph(character)
            ? matched
            : Array.Find(All.Value, typeface => typeface.ContainsGlyph(character));
}
