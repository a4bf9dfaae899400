using System.Xml;

namespace Simulation.Reporting.Report;

/// <summary>Writes HTML that is well-formed XML too, so that every reader agrees on what it says. All text is escaped.</summary>
internal sealed class Html : IDisposable
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "link", "br", "hr" };
    private readonly XmlWriter _xml;

    public Html(Stream stream)
    {
        _xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                Encoding = new System.Text.UTF8Encoding(false),
                NewLineChars = "\n",
                CheckCharacters = false,
                ConformanceLevel = ConformanceLevel.Auto,
            }
        );
        _xml.WriteDocType("html", null, null, null);
    }

    /// <summary>An element with attributes and what stands in it.</summary>
    public Html Element(string name, Action? content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);

        content?.Invoke();
        if (Void.Contains(name))
            _xml.WriteEndElement();
        else
            _xml.WriteFullEndElement();

        // Lines keep the file readable without adding spaces between words.
        if (name is "p" or "li" or "tr" or "section" or "figure" or "dt" or "dd" or "h1" or "h2" or "h3" or "head" or "style" or "nav")
            _xml.WriteWhitespace("\n");

        return this;
    }

    /// <summary>An element with a text.</summary>
    public Html Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Element(name, () => Text(text), attributes);

    /// <summary>A text.</summary>
    public Html Text(string text)
    {
        _xml.WriteString(text);
        return this;
    }

    /// <summary>Something that is markup already and well-formed: a chart, a style sheet.</summary>
    public void Markup(string markup) => _xml.WriteRaw(markup);

    /// <summary>
    /// A table with a caption, a header and rows whose first cell names the row. It scrolls by itself where the page is narrow.
    /// </summary>
    /// <param name="caption">What the table says.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="numbers">The columns that hold numbers, from 0.</param>
    public void Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlySet<int> numbers) =>
        Element(
            "div",
            () =>
                Element(
                    "table",
                    () =>
                    {
                        Element("caption", caption);
                        Element(
                            "thead",
                            () =>
                                Element(
                                    "tr",
                                    () =>
                                    {
                                        for (var column = 0; column < columns.Count; column++)
                                            Element(
                                                "th",
                                                columns[column],
                                                numbers.Contains(column) ? [("scope", "col"), ("class", "number")] : [("scope", "col")]
                                            );
                                    }
                                )
                        );
                        Element(
                            "tbody",
                            () =>
                            {
                                foreach (var row in rows)
                                    Element("tr", () => Cells(row, numbers));
                            }
                        );
                    }
                ),
            ("class", "wide"),
            ("tabindex", "0"),
            ("role", "group"),
            ("aria-label", caption)
        );

    private void Cells(IReadOnlyList<string> row, IReadOnlySet<int> numbers)
    {
        Element("th", row[0], ("scope", "row"));
        for (var column = 1; column < row.Count; column++)
            Element("td", row[column], numbers.Contains(column) ? [("class", "number")] : []);
    }

    public void Dispose() => _xml.Dispose();
}
