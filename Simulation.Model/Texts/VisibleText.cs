using System.Globalization;
using System.Text;

namespace Simulation.Model.Texts;

/// <summary>
/// What people see of a text that others wrote: Unicode has signs that draw nothing (Default_Ignorable_Code_Point; Unicode Standard Annex
/// 44), and letters that look like others (confusables; Unicode Technical Standard 39).
/// </summary>
public static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // Between a letter as wide as a Chinese one and the same letter in ASCII.
    private const int FullWidth = 0xFEE0;

    // Drawn as nothing: Default_Ignorable_Code_Point of Unicode 16, and the empty pattern of Braille.
    private static readonly (int First, int Last)[] Ignorable =
    [
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0x2800, 0x2800),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    ];

    // Cyrillic and Greek capitals, and the Latin ones that they cannot be told from.
    private const string Confusable = "АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "ABESIJKMHOPCTYXQWABEZHIKMNOPTYX";

    /// <summary>
    /// A text without what draws nothing or turns the direction of what follows. Joiners inside words and variation selectors stay, as
    /// scripts and emoji need them; lines and tabs stay as they are.
    /// </summary>
    public static string Cleaned(string text)
    {
        var kept = new StringBuilder(text.Length);
        var signs = text.EnumerateRunes().ToArray();
        for (var place = 0; place < signs.Length; place++)
        {
            if (!IsIgnorable(signs[place]) || IsShaping(signs, place))
                kept.Append(signs[place].ToString());
        }

        return kept.ToString().Trim();
    }

    /// <summary>The same on one line: every run of blanks, tabs and line breaks is one blank.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Cleaned(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Whether there is anything in it that can be seen: a letter, digit, punctuation mark or symbol, and not marks or blanks alone.
    /// </summary>
    public static bool IsVisible(string text) =>
        text.EnumerateRunes()
            .Any(sign =>
                !IsIgnorable(sign) && (Rune.IsLetter(sign) || Rune.IsNumber(sign) || Rune.IsPunctuation(sign) || Rune.IsSymbol(sign))
            );

    /// <summary>Whether all of it is text: no control characters, line breaks included, and no halves of characters.</summary>
    public static bool IsOneLineOfText(string text) =>
        text.EnumerateRunes()
            .All(sign =>
                sign != Rune.ReplacementChar
                && Rune.GetUnicodeCategory(sign)
                    is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && Rune.GetUnicodeCategory(sign)
                    is not (UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            );

    /// <summary>
    /// What two texts have in common that look alike: compare it, do not show it. Case, width, blanks, how an accent is written and what
    /// draws nothing do not count, and letters that look like Latin ones are those.
    /// </summary>
    public static string Look(string text)
    {
        var look = new StringBuilder(text.Length);
        foreach (var sign in OneLine(text).EnumerateRunes().Where(sign => !IsIgnorable(sign) && sign != Rune.ReplacementChar))
            look.Append(IsFullWidth(sign) ? ((char)(sign.Value - FullWidth)).ToString() : sign.ToString());

        return Accents.Join(string.Concat(look.ToString().ToUpperInvariant().Select(InLatin)));
    }

    private static char InLatin(char letter) =>
        Confusable.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Latin[place] : letter;

    private static bool IsFullWidth(Rune sign) => sign.Value is >= 0xFF01 and <= 0xFF5E;

    private static bool IsIgnorable(Rune sign) => Ignorable.Any(range => sign.Value >= range.First && sign.Value <= range.Last);

    // A joiner or a variation selector that follows something: Persian names and many emoji are not written without.
    private static bool IsShaping(Rune[] signs, int place)
    {
        var isJoiner = signs[place].Value is ZeroWidthNonJoiner or ZeroWidthJoiner;
        var isSelector = signs[place].Value is >= 0xFE00 and <= 0xFE0F;
        return place > 0
            && IsDrawn(signs[place - 1])
            && (isSelector || (isJoiner && place + 1 < signs.Length && IsDrawn(signs[place + 1])));
    }

    private static bool IsDrawn(Rune sign) => !Rune.IsWhiteSpace(sign) && (!IsIgnorable(sign) || sign.Value is >= 0xFE00 and <= 0xFE0F);
}
