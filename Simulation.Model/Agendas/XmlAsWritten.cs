using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Simulation.Model.Agendas;

/// <summary>
/// XML as negotiation programs write and read it: an ampersand that stands for itself, and comments or blanks before the declaration. A
/// text is mended character by character, so that every problem keeps its place.
/// </summary>
internal static partial class XmlAsWritten
{
    // Stands for a bare ampersand until the document is read; no text has a use for it.
    private const char Ampersand = '\uFDD0';

    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";
    private const string Declaration = "<?xml";
    private const string DeclarationEnd = "?>";

    /// <summary>The text as well-formed XML, as far as it is for these reasons that it was not.</summary>
    public static string Mend(string text) => BareAmpersand().Replace(WithoutDeclaration(text), Ampersand.ToString());

    /// <summary>The text as it was before a bare ampersand was mended.</summary>
    public static string Restore(string text) => text.Replace(Ampersand, '&');

    /// <summary>The same for everything that an element and those in it hold.</summary>
    public static void Restore(XElement root)
    {
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Value.Contains(Ampersand)))
            attribute.Value = Restore(attribute.Value);

        foreach (var text in root.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains(Ampersand)))
            text.Value = Restore(text.Value);
    }

    // The declaration says how the bytes become text, which is done by now.
    private static string WithoutDeclaration(string text)
    {
        var start = FirstBeyondComments(text);
        var rest = text.AsSpan(start);
        var isDeclared = rest.StartsWith(Declaration) && rest.Length > Declaration.Length && char.IsWhiteSpace(rest[Declaration.Length]);
        var length = isDeclared && rest.IndexOf(DeclarationEnd) is >= 0 and var end ? end + DeclarationEnd.Length : 0;
        return string.Create(text.Length, (text, start, start + length), Blank);
    }

    private static int FirstBeyondComments(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')
            {
                start++;
                continue;
            }

            var end = text.AsSpan(start).StartsWith(CommentStart) ? text.IndexOf(CommentEnd, start, StringComparison.Ordinal) : -1;
            if (end < 0)
                break;

            start = end + CommentEnd.Length;
        }

        return start;
    }

    private static void Blank(Span<char> span, (string Text, int From, int To) declaration)
    {
        declaration.Text.CopyTo(span);
        span[..declaration.From].Replace('\uFEFF', ' ');
        foreach (ref var letter in span[declaration.From..declaration.To])
            letter = letter is '\n' or '\r' ? letter : ' ';
    }

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)", RegexOptions.CultureInvariant)]
    private static partial Regex BareAmpersand();
}
