using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Reads XML that nobody vouches for: no document types, no entities, nothing from elsewhere, and limits on size and depth.
/// </summary>
internal sealed class GuardedXml(string file, Action<Problem> report)
{
    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 8_000_000;

    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestElement = 32;

    /// <summary>The root element; null where the document was refused.</summary>
    public XElement? Root(string text)
    {
        if (text.Length > LongestDocument)
        {
            report(
                new Problem(
                    file,
                    0,
                    0,
                    $"the file is {text.Length:N0} characters long; a negotiation file has at most {LongestDocument:N0}."
                )
            );
            return null;
        }

        text = XmlAsWritten.Mend(text);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestDocument,
        };
        try
        {
            using var scout = XmlReader.Create(new StringReader(text), settings);
            while (scout.Read())
            {
                if (scout.Depth <= DeepestElement)
                    continue;

                var place = (IXmlLineInfo)scout;
                report(
                    new Problem(
                        file,
                        place.LineNumber,
                        place.LinePosition,
                        $"elements are nested more than {DeepestElement} deep here; a negotiation file is not."
                    )
                );
                return null;
            }

            using var reader = XmlReader.Create(new StringReader(text), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            XmlAsWritten.Restore(root);
            return root;
        }
        catch (XmlException error)
        {
            // The reader does not say where it met the document type that it refuses.
            report(
                error.LineNumber == 0 && text.IndexOf("<!DOCTYPE", StringComparison.Ordinal) is >= 0 and var doctype
                    ? new Problem(
                        file,
                        text.AsSpan(0, doctype).Count('\n') + 1,
                        doctype - text.LastIndexOf('\n', doctype),
                        "a document type is declared here, which is not read, nor any entity of it: remove the DOCTYPE."
                    )
                    : new Problem(
                        file,
                        error.LineNumber,
                        error.LinePosition,
                        $"this is not well-formed XML: {XmlAsWritten.Restore(error.Message)}"
                    )
            );
            return null;
        }
    }

    /// <summary>Reports what is wrong with an element, at its place.</summary>
    public void Wrong(XElement element, string message)
    {
        var place = (IXmlLineInfo)element;
        report(new Problem(file, place.LineNumber, place.LinePosition, message));
    }

    /// <summary>An attribute; null, reported, where it is missing.</summary>
    public string? Text(XElement element, string name)
    {
        var value = (string?)element.Attribute(name);
        if (string.IsNullOrEmpty(value))
        {
            Wrong(element, $"<{element.Name.LocalName}> has no '{name}'.");
            return null;
        }

        return value;
    }

    /// <summary>A number in an attribute; null, reported, where it is missing or no finite number.</summary>
    public double? Number(XElement element, string name)
    {
        if (Text(element, name) is not { } text)
            return null;

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;

        Wrong(element, $"'{name}' of <{element.Name.LocalName}> is '{text}'; expected a number.");
        return null;
    }

    /// <summary>A number of 0 or more in an attribute; null, reported, where it is missing or something else.</summary>
    public double? Size(XElement element, string name)
    {
        var number = Number(element, name);
        if (number is null or >= 0)
            return number;

        Wrong(
            element,
            string.Create(CultureInfo.InvariantCulture, $"'{name}' of <{element.Name.LocalName}> is {number}; expected 0 or more.")
        );
        return null;
    }

    /// <summary>A whole number in an attribute; null, reported, where it is missing or something else.</summary>
    public int? Whole(XElement element, string name)
    {
        if (Number(element, name) is not { } number)
            return null;

        if (number == Math.Floor(number) && Math.Abs(number) < int.MaxValue)
            return (int)number;

        Wrong(element, $"'{name}' of <{element.Name.LocalName}> is {number}; expected a whole number.");
        return null;
    }

    /// <summary>Elements by their index; one whose index is missing or used already is reported and left out.</summary>
    public Dictionary<int, XElement> Indexed(IEnumerable<XElement> elements)
    {
        var byIndex = new Dictionary<int, XElement>();
        foreach (var element in elements)
        {
            if (Whole(element, "index") is { } index && !byIndex.TryAdd(index, element))
                Wrong(element, $"the index {index} is used twice.");
        }

        return byIndex;
    }
}
