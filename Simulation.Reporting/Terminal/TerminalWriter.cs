using System.Globalization;
using System.Text;

namespace Simulation.Reporting.Terminal;

/// <summary>
/// The one place where text becomes what a terminal shows. Names, manifests, scenarios and file names may come from anybody, and a terminal
/// obeys the control characters in them: they are written out instead, as <c>\u001B</c>. So are signs that turn the direction of what
/// follows.
/// </summary>
/// <param name="inner">The terminal, or the file in its place.</param>
public sealed class TerminalWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>Puts one before each of the streams of this process.</summary>
    public static void Install()
    {
        Console.SetOut(new TerminalWriter(Console.Out));
        Console.SetError(new TerminalWriter(Console.Error));
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(Shown(value ?? ""));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(Shown(value ?? ""));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <summary>
    /// A text as a terminal shows it. Lines and tabs stay, and a carriage return at the beginning, which is how a line of progress is
    /// replaced.
    /// </summary>
    public static string Shown(string text)
    {
        if (!text.Any(IsCommand))
            return text;

        var shown = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (IsCommand(text[place]) && !IsReturn(text, place))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[place]:X4}");
            else
                shown.Append(text[place]);
        }

        return shown.ToString();
    }

    private static bool IsReturn(string text, int place) =>
        text[place] == '\r' && (place == 0 || (place + 1 < text.Length && text[place + 1] == '\n'));

    // The bidirectional embeddings, overrides and isolates of Unicode Standard Annex 9, and the separators that end a line.
    private static bool IsCommand(char sign) =>
        char.IsControl(sign) ? sign is not ('\n' or '\t') : sign is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
