namespace Simulation.Fuzz.Mutation;

/// <summary>Small changes of a text. Each keeps most of it, so that what comes out is nearly right: that is where readers err.</summary>
internal static class Edits
{
    /// <summary>Changes a text.</summary>
    public delegate string Edit(string text, ref Dice dice, Palette palette);

    /// <summary>All of them, each as likely as another; what finds most stands here more than once.</summary>
    public static IReadOnlyList<Edit> All { get; } =
    [
        SwapWord,
        SwapWord,
        SwapWord,
        SwapNumber,
        SwapNumber,
        SwapNumber,
        InsertWord,
        InsertSign,
        InsertOddity,
        FlipCharacter,
        FlipBit,
        DeleteSpan,
        DeleteSpan,
        DoubleSpan,
        DeleteLine,
        DeleteLine,
        DoubleLine,
        MoveLine,
        IndentLine,
        TakeOverLines,
        TakeOverLines,
        GoOnAsAnother,
        Truncate,
        Nest,
        Lengthen,
        BreakLinesOtherwise,
        RepeatLine,
    ];

    private static string SwapWord(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = WordAt(text, dice.Below(text.Length + 1));
        return Put(text, start, end, dice.Of(palette.Words));
    }

    private static string SwapNumber(string text, ref Dice dice, Palette palette)
    {
        var from = text.AsSpan(dice.Below(text.Length + 1)).IndexOfAnyInRange('0', '9') is >= 0 and var next ? next : 0;
        var (start, end) = WordAt(text, from);
        return Put(text, start, end, dice.Of(Palette.Numbers));
    }

    private static string InsertWord(string text, ref Dice dice, Palette palette) => Insert(text, dice.Of(palette.Words), ref dice);

    private static string InsertSign(string text, ref Dice dice, Palette palette) => Insert(text, dice.Of(palette.Signs), ref dice);

    private static string InsertOddity(string text, ref Dice dice, Palette palette) => Insert(text, dice.Of(Palette.Oddities), ref dice);

    private static string FlipCharacter(string text, ref Dice dice, Palette palette)
    {
        var at = dice.Below(text.Length + 1);
        return Put(text, at, Math.Min(text.Length, at + 1), $"{(char)(dice.Once(8) ? dice.Below(char.MaxValue) : dice.Below(128))}");
    }

    private static string FlipBit(string text, ref Dice dice, Palette palette)
    {
        if (text.Length == 0)
            return text;

        var at = dice.Below(text.Length);
        return Put(text, at, at + 1, $"{(char)(text[at] ^ (1 << dice.Below(8)))}");
    }

    private static string DeleteSpan(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = Span(text, ref dice);
        return Put(text, start, end, "");
    }

    private static string DoubleSpan(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = Span(text, ref dice);
        return Insert(text, text[start..end], ref dice);
    }

    private static string DeleteLine(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = LineAt(text, dice.Below(text.Length + 1));
        return Put(text, start, end, "");
    }

    private static string DoubleLine(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = LineAt(text, dice.Below(text.Length + 1));
        return Put(text, end, end, text[start..end]);
    }

    private static string MoveLine(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = LineAt(text, dice.Below(text.Length + 1));
        var rest = Put(text, start, end, "");
        var (to, _) = LineAt(rest, dice.Below(rest.Length + 1));
        return Put(rest, to, to, text[start..end]);
    }

    private static string IndentLine(string text, ref Dice dice, Palette palette)
    {
        var (start, _) = LineAt(text, dice.Below(text.Length + 1));
        return dice.Once(2)
            ? Put(text, start, start, new string(dice.Once(4) ? '\t' : ' ', dice.Length(4)))
            : Put(
                text,
                start,
                Math.Min(
                    text.Length,
                    start + text.AsSpan(start).IndexOfAnyExcept(' ') is > 0 and var width ? start + Math.Min(2, width - start) : start
                ),
                ""
            );
    }

    private static string TakeOverLines(string text, ref Dice dice, Palette palette)
    {
        var other = dice.Of(palette.Seeds);
        var (start, _) = LineAt(other, dice.Below(other.Length + 1));
        var (_, end) = LineAt(other, Math.Min(other.Length, start + dice.Length(10)));
        var (at, _) = LineAt(text, dice.Below(text.Length + 1));
        return Put(text, at, at, other[start..end]);
    }

    private static string GoOnAsAnother(string text, ref Dice dice, Palette palette)
    {
        var other = dice.Of(palette.Seeds);
        return text[..dice.Below(text.Length + 1)] + other[Math.Max(0, other.Length - dice.Length(12))..];
    }

    private static string Truncate(string text, ref Dice dice, Palette palette) =>
        dice.Once(4) ? text[..dice.Below(text.Length + 1)] : text;

    private static string Nest(string text, ref Dice dice, Palette palette)
    {
        string[] openings = ["[", "{", "- ", "{a: ", "[[", "{\"a\":", "<a>", "((", "\"\"", "? ", "&a [*a, "];
        return Insert(text, string.Concat(Enumerable.Repeat(dice.Of(openings), dice.Length(dice.Once(50) ? 16 : 8))), ref dice);
    }

    private static string Lengthen(string text, ref Dice dice, Palette palette) =>
        Insert(text, new string((char)(32 + dice.Below(96)), dice.Length(dice.Once(50) ? 17 : 8)), ref dice);

    private static string BreakLinesOtherwise(string text, ref Dice dice, Palette palette) =>
        text.Replace("\n", dice.Once(2) ? "\r\n" : "\r", StringComparison.Ordinal);

    private static string RepeatLine(string text, ref Dice dice, Palette palette)
    {
        var (start, end) = LineAt(text, dice.Below(text.Length + 1));
        return Put(text, end, end, string.Concat(Enumerable.Repeat(text[start..end], dice.Length(dice.Once(50) ? 12 : 5))));
    }

    private static string Insert(string text, string what, ref Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        return Put(text, at, at, what);
    }

    private static string Put(string text, int start, int end, string what) => string.Concat(text.AsSpan(0, start), what, text.AsSpan(end));

    private static (int Start, int End) Span(string text, ref Dice dice)
    {
        var start = dice.Below(text.Length + 1);
        return (start, Math.Min(text.Length, start + dice.Length(7)));
    }

    // With the sign that ends it.
    private static (int Start, int End) LineAt(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return (start, end < 0 ? text.Length : end + 1);
    }

    private static (int Start, int End) WordAt(string text, int at)
    {
        var start = at;
        var end = at;
        while (start > 0 && IsWord(text[start - 1]))
            start--;
        while (end < text.Length && IsWord(text[end]))
            end++;

        return (start, end);
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';
}
