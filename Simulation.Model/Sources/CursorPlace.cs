using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulation.Model.Sources;

/// <summary>Where somebody writes in a file that is not finished.</summary>
/// <param name="Blocks">The blocks around the place, the outermost first.</param>
/// <param name="IsKey">Whether a key belongs there, rather than a value.</param>
/// <param name="Word">What of it has been written.</param>
internal sealed record CursorPlace(IReadOnlyList<CursorBlock> Blocks, bool IsKey, string Word)
{
    private const string Mark = "\ue000";

    /// <summary>
    /// The place at the end of a text; null where what stands before it makes no sense as YAML, or nothing can be completed there.
    /// </summary>
    /// <param name="before">The file up to the place.</param>
    public static CursorPlace? Find(string before)
    {
        var word = before.Length;
        while (word > 0 && (char.IsAsciiLetterOrDigit(before[word - 1]) || before[word - 1] is '-' or '_' or '.'))
            word--;

        var line = before[(before.LastIndexOf('\n') + 1)..];
        if (line.Contains('#', StringComparison.Ordinal))
            return null;

        // In a block, a line that has begun is a key; elsewhere the brackets say what it is, of which the last stays open.
        var beginsLine = line.TrimStart(' ', '-').Length == before.Length - word;
        try
        {
            return Read(before[..word] + Mark + (beginsLine ? ":" : ","), before[word..]);
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static CursorPlace? Read(string text, string word)
    {
        var blocks = new List<CursorBlock>();
        var parser = new Parser(new StringReader(text));
        while (blocks.Count <= SourceParser.DeepestNesting && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    blocks.Add(new CursorBlock(parser.Current is MappingStart));
                    break;
                case MappingEnd or SequenceEnd:
                    blocks.RemoveAt(blocks.Count - 1);
                    blocks.LastOrDefault()?.Hold("");
                    break;
                case Scalar scalar when scalar.Value.StartsWith(Mark, StringComparison.Ordinal):
                    return new CursorPlace(blocks, blocks.Count == 0 || blocks[^1].AwaitsKey, word);
                case Scalar scalar:
                    blocks.LastOrDefault()?.Hold(scalar.Value);
                    break;
                case AnchorAlias:
                    blocks.LastOrDefault()?.Hold("");
                    break;
            }
        }

        return null;
    }
}

/// <summary>A mapping or a list that is open where somebody writes.</summary>
/// <param name="isMap">Whether it is a mapping.</param>
internal sealed class CursorBlock(bool isMap)
{
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    public bool IsMap => isMap;

    /// <summary>The key whose value is awaited; null in a list and where a key is.</summary>
    public string? Key { get; private set; }

    public bool AwaitsKey => isMap && Key is null;

    /// <summary>What has been written in it, as far as it is words.</summary>
    public IReadOnlyDictionary<string, string> Entries => _entries;

    /// <summary>Takes the next key or value.</summary>
    public void Hold(string text)
    {
        if (!isMap)
            return;

        if (Key is null)
        {
            Key = text;
            _entries[text] = "";
            return;
        }

        _entries[Key] = text;
        Key = null;
    }
}
