using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A piece of a text that one typeface draws in one direction.</summary>
/// <param name="Text">The piece, in the order in which it is read.</param>
/// <param name="Typeface">A typeface of this machine; null for the embedded one.</param>
/// <param name="IsRightToLeft">Whether it is read from the right.</param>
internal sealed record TextRun(string Text, SKTypeface? Typeface, bool IsRightToLeft)
{
    // What stands for a character that no font here has: never an empty box.
    private static readonly Rune Unknown = new('?');

    // The blocks of Hebrew, Arabic and the other scripts that are read from the right.
    private static readonly (int From, int To)[] FromTheRight =
    [
        (0x0590, 0x08FF),
        (0xFB1D, 0xFDFF),
        (0xFE70, 0xFEFF),
        (0x10800, 0x10FFF),
        (0x1E800, 0x1EFFF),
    ];

    /// <summary>
    /// Whether its letters may change shape and place beside each other, as those of most scripts but Latin, Greek and Cyrillic do.
    /// </summary>
    public bool NeedsShaping => Typeface is not null || IsRightToLeft;

    /// <summary>The runs of a text, from the left.</summary>
    public static IReadOnlyList<TextRun> Of(string text)
    {
        if (text.EnumerateRunes().All(IsPlain))
            return [new TextRun(text, null, false)];

        var runs = new List<TextRun>();
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsControl(rune)))
            Add(runs, rune);

        return runs.Count == 0 ? [new TextRun("", null, false)] : runs;
    }

    /// <summary>Whether some typeface here has a character, or it is one that is not seen.</summary>
    public static bool CanDraw(Rune rune) => IsInvisible(rune) || ChartFonts.HasGlyph(rune) || SystemFonts.For(rune) is not null;

    /// <summary>Whether nothing of a text is seen.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IsInvisible(rune));

    private static void Add(List<TextRun> runs, Rune rune)
    {
        var last = runs.Count == 0 ? null : runs[^1];
        if (last is { NeedsShaping: true } && (IsInvisible(rune) || StaysWith(last, rune)))
        {
            runs[^1] = last with { Text = last.Text + rune };
            return;
        }

        if (IsInvisible(rune))
            return;

        var isEmbedded = ChartFonts.HasGlyph(rune);
        var typeface = isEmbedded ? null : SystemFonts.For(rune);
        var drawn = typeface is not null || isEmbedded ? rune : Unknown;
        var next = new TextRun(drawn.ToString(), typeface, IsFromTheRight(drawn));
        if (last is { NeedsShaping: true } && !last.Continues(next))
            HandOverBlanks(runs);

        if (runs.Count > 0 && runs[^1].Continues(next))
            runs[^1] = runs[^1] with { Text = runs[^1].Text + drawn };
        else
            runs.Add(next);
    }

    private bool Continues(TextRun next) => Typeface == next.Typeface && IsRightToLeft == next.IsRightToLeft;

    // Blanks between two words of a script stay with them, so that the words keep their order.
    private static bool StaysWith(TextRun run, Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || (IsMark(rune) && (run.Typeface is null ? ChartFonts.HasGlyph(rune) : run.Typeface.ContainsGlyph(rune.Value)));

    // Blanks at a run's end belong to what follows.
    private static void HandOverBlanks(List<TextRun> runs)
    {
        var last = runs[^1];
        var word = runs[^1].Text.TrimEnd();
        if (word.Length == last.Text.Length)
            return;

        runs[^1] = last with { Text = word };
        runs.Add(new TextRun(last.Text[word.Length..], null, false));
    }

    // Drawn by the embedded typeface, one letter after the other.
    private static bool IsPlain(Rune rune) =>
        rune.Value is >= ' ' and <= '~' || (!IsInvisible(rune) && !IsFromTheRight(rune) && ChartFonts.HasGlyph(rune));

    private static bool IsFromTheRight(Rune rune) =>
        Array.Exists(FromTheRight, range => rune.Value >= range.From && rune.Value <= range.To);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;

    // Joiners, direction marks and variation selectors.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
