using System.Text;
using System.Text.Json;
using Simulation.Model.Diagnostics;
using Simulation.Model.Sources;

namespace Simulation.Model.Agendas;

/// <summary>
/// Reads JSON that nobody vouches for into nodes that know their place, with limits on size and depth; no key may stand twice.
/// </summary>
internal ref struct GuardedJson
{
    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 8_000_000;

    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    private const byte LineBreak = (byte)'\n';

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Action<Problem> _report;
    private Utf8JsonReader _reader;
    private int _line;
    private int _column;
    private int _seen;
    private bool _hasFailed;

    private GuardedJson(string file, ReadOnlySpan<byte> bytes, Action<Problem> report)
    {
        _file = file;
        _report = report;
        _line = 1;
        _column = 1;
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
    }

    /// <summary>The object that the document is; null where it was refused, which has been reported.</summary>
    public static MapNode? Root(string file, string text, Action<Problem> report)
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

        var json = new GuardedJson(file, Encoding.UTF8.GetBytes(text), report);
        try
        {
            json._reader.Read();
            var root = json.Node();
            json._reader.Read();
            if (root is MapNode map)
                return json._hasFailed ? null : map;

            report(new Problem(file, 1, 1, "expected a JSON object, { ... }."));
        }
        catch (JsonException error)
        {
            var mark = json.MarkOf(error);
            report(
                new Problem(
                    file,
                    mark.Line,
                    mark.Column,
                    $"this is not well-formed JSON, or nested more than {DeepestNesting} levels deep: {Sentence(error)}"
                )
            );
        }
        catch (InvalidOperationException)
        {
            report(new Problem(file, 0, 0, "a text in it is no valid Unicode: a surrogate stands alone."));
        }

        return null;
    }

    // The library adds the place in its own words.
    private static string Sentence(JsonException error) => error.Message.Split(" LineNumber:")[0];

    private SourceNode Node()
    {
        var mark = Mark();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(mark);
            case JsonTokenType.StartArray:
                var items = new List<SourceNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Node());

                return new ListNode(mark, items);
            case JsonTokenType.String:
                return new ScalarNode(mark, _reader.GetString()!, true);
            default:
                return new ScalarNode(mark, Encoding.UTF8.GetString(_reader.ValueSpan), false);
        }
    }

    private MapNode Map(SourceMark mark)
    {
        var entries = new List<MapEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var at = Mark();
            var key = _reader.GetString()!;
            _reader.Read();
            var value = Node();
            entries.Add(new MapEntry(key, at, value));
            if (keys.Add(key))
                continue;

            _hasFailed = true;
            _report(new Problem(_file, at.Line, at.Column, $"the key '{key}' stands here a second time."));
        }

        return new MapNode(mark, entries);
    }

    private SourceMark Mark() => MarkAt((int)_reader.TokenStartIndex);

    // Tokens come in order, so lines are counted once; columns are characters, as in every message, and not bytes.
    private SourceMark MarkAt(int position)
    {
        var passed = _bytes[_seen..position];
        var lastBreak = passed.LastIndexOf(LineBreak);
        _seen = position;
        _line = _line + passed.Count(LineBreak);
        _column = (lastBreak < 0 ? _column : 1) + Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]);
        return new SourceMark(_file, _line, _column);
    }

    // The library counts bytes.
    private SourceMark MarkOf(JsonException error)
    {
        var position = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
            position += _bytes[position..].IndexOf(LineBreak) + 1;

        _seen = 0;
        _line = 1;
        _column = 1;
        return MarkAt(Math.Min(_bytes.Length, position + (int)(error.BytePositionInLine ?? 0)));
    }
}
