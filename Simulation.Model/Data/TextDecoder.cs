using System.Text;
using System.Text.RegularExpressions;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Data;

/// <summary>
/// Turns the bytes of a file that people wrote into text: UTF-8, UTF-16 or UTF-32 by the mark at its beginning, XML as it declares,
/// anything else as UTF-8. Bytes that mean nothing there are refused at their place,
/// so that no letter is lost.
/// </summary>
public static partial class TextDecoder
{
    // A declaration is at the beginning of the document, or after a comment there.
    private const int LongestProlog = 4096;

    private static readonly (byte[] Mark, string Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0, 0], "utf-32"),
        ([0, 0, 0xFE, 0xFF], "utf-32BE"),
        ([0xFF, 0xFE], "utf-16"),
        ([0xFE, 0xFF], "utf-16BE"),
    ];

    // XML without a mark shows its encoding by how '<?' is written (XML 1.0, appendix F).
    private static readonly (byte[] Start, string Encoding)[] Starts =
    [
        ([(byte)'<', 0, (byte)'?', 0], "utf-16"),
        ([0, (byte)'<', 0, (byte)'?'], "utf-16BE"),
    ];

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">The file as messages call it; its ending says what to do about a text that cannot be read.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="report">Receives what is wrong: an encoding nobody knows, or the first bytes that mean nothing, with line and
    /// column.</param>
    /// <returns>The text without its mark; null where it cannot be read.</returns>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, Action<Problem> report)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            report(new Problem(file, 0, 0, "this is a workbook or an archive, not a text: in a spreadsheet, save the sheet as CSV UTF-8."));
            return null;
        }

        var (name, marked) = Marked(bytes);
        if (name is null && bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..])
            name = Declared(bytes);

        if (EncodingOf(name ?? "utf-8") is not { } encoding)
        {
            var unknown = $"the encoding '{name}' that is declared here is unknown";
            report(new Problem(file, 1, 1, $"{unknown}: save the file as UTF-8 and declare that."));
            return null;
        }

        return Decode(file, bytes[marked..], encoding, report);
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, Encoding encoding, Action<Problem> report)
    {
        try
        {
            var text = encoding.GetString(bytes);
            if (text.IndexOf('\0', StringComparison.Ordinal) is not (>= 0 and var zero))
                return text;

            var (line, column) = EndOf(text.AsSpan(0, zero));
            report(new Problem(file, line, column, $"a zero byte is here, so this is not a text in {NameOf(encoding)}: {WhatToDo(file)}"));
        }
        catch (DecoderFallbackException error)
        {
            var good = bytes[..Math.Clamp(error.Index, 0, bytes.Length)];
            var (line, column) = EndOf(encoding.GetString(good));
            var found = string.Concat((error.BytesUnknown ?? []).Take(1).Select(value => $" (byte 0x{value:X2})"));
            var wrong = $"this is not {NameOf(encoding)}: the character here cannot be read{found}";
            report(new Problem(file, line, column, $"{wrong}. {Capital(WhatToDo(file))}"));
        }

        return null;
    }

    private static (string? Encoding, int Length) Marked(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
                return (encoding, mark.Length);
        }

        foreach (var (start, encoding) in Starts)
        {
            if (bytes.StartsWith(start))
                return (encoding, 0);
        }

        return (null, 0);
    }

    // A declaration that could not be read if it were true (UTF-16, EBCDIC) is not followed: the text is not in that encoding.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var prolog = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestProlog)]);
        var name = Declaration().Match(prolog) is { Success: true } found ? found.Groups["name"].Value : null;
        return name is null || EncodingOf(name) is not { } encoding || Reads(encoding, "<?xml"u8, "<?xml") ? name : null;
    }

    private static bool Reads(Encoding encoding, ReadOnlySpan<byte> bytes, string text)
    {
        try
        {
            return encoding.GetString(bytes) == text;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Files that declare ISO-8859-1 are windows-1252 in practice, which has letters where ISO-8859-1 has control characters (WHATWG
    // Encoding Standard, section 4.2).
    private static Encoding? EncodingOf(string name)
    {
        var encoding = Strict(name);
        return encoding?.CodePage == Encoding.Latin1.CodePage ? Strict("windows-1252") : encoding;
    }

    private static Encoding? Strict(string name)
    {
        try
        {
            var pages = CodePagesEncodingProvider.Instance;
            return pages.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (int Line, int Column) EndOf(ReadOnlySpan<char> text)
    {
        var line = 1;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'));
            if (!ends)
                continue;

            line++;
            start = at + 1;
        }

        return (line, text.Length - start + 1);
    }

    private static string NameOf(Encoding encoding) => encoding.WebName.ToUpperInvariant();

    private static string WhatToDo(string file) =>
        EndingOf(file) switch
        {
            "csv" or "tsv" or "txt" => "save it as CSV UTF-8.",
            "xml" =>
                "declare its encoding in the first line, such as <?xml version=\"1.0\" encoding=\"windows-1252\"?>, or save it as UTF-8.",
            _ => "save it as UTF-8.",
        };

    private static string EndingOf(string file) => file[(file.LastIndexOf('.') + 1)..].ToLowerInvariant();

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._:-]*)["']""")]
    private static partial Regex Declaration();
}
