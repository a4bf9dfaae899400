using System.Buffers;
using System.Globalization;

namespace Simulation.Storage.Exports;

/// <summary>
/// Keeps spreadsheets from running texts of tables: before one that begins as a formula does, an apostrophe is written, and taken away
/// again when it is read (OWASP, CSV injection).
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r");

    /// <summary>A text as it is written.</summary>
    public static string Put(string text) => NeedsMark(text) ? $"{Mark}{text}" : text;

    /// <summary>A text as it was before it was written.</summary>
    public static string Take(string text) => text.Length > 1 && text[0] == Mark && NeedsMark(text[1..]) ? text[1..] : text;

    // A number is no formula, whatever it begins with. A text that has marks of its own gets one more, so that it reads back as it was.
    private static bool NeedsMark(string text)
    {
        var bare = text.AsSpan().TrimStart(Mark);
        return bare.Length > 0
            && Beginnings.Contains(bare[0])
            && !double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
