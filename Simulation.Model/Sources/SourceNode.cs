namespace Simulation.Model.Sources;

/// <summary>A place in a file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line, from 1; 0 for no place.</param>
/// <param name="Column">The column, from 1; 0 for no place.</param>
internal readonly record struct SourceMark(string File, int Line, int Column);

/// <summary>A node of a scenario file that knows where it was written.</summary>
internal abstract record SourceNode(SourceMark Mark);

/// <summary>A plain or quoted text.</summary>
internal sealed record ScalarNode(SourceMark Mark, string Text, bool IsQuoted) : SourceNode(Mark)
{
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record ListNode(SourceMark Mark, IReadOnlyList<SourceNode> Items) : SourceNode(Mark);

/// <summary>A mapping, its entries in the order they were written.</summary>
internal sealed record MapNode(SourceMark Mark, IReadOnlyList<MapEntry> Entries) : SourceNode(Mark)
{
    public SourceNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    /// <summary>The same mapping with an entry replaced or appended.</summary>
    public MapNode With(string key, SourceMark mark, SourceNode value)
    {
        var entry = new MapEntry(key, mark, value);
        return Entries.Any(existing => existing.Key == key)
            ? this with
            {
                Entries = [.. Entries.Select(existing => existing.Key == key ? entry : existing)],
            }
            : this with
            {
                Entries = [.. Entries, entry],
            };
    }
}

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(string Key, SourceMark Mark, SourceNode Value);
