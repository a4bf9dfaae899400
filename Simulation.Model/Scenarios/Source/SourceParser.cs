using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulation.Model.Scenarios.Source;

/// <summary>
/// Reads YAML into nodes that know their place. Hostile files end in a problem: too long, too deep, too many nodes once aliases are written out, an alias inside itself.
/// </summary>
internal sealed class SourceParser
{
    private const int DeepestNesting = 32;
    private const int MostNodes = 100_000;

    private readonly string _file;
    private readonly IParser _parser;
    private readonly Dictionary<AnchorName, (SourceNode Node, int Size)> _anchors = [];
    private int _nodes;

    private SourceParser(string file, string text) => (_file, _parser) = (file, new Parser(new StringReader(text)));

    /// <summary>Reads a file that must hold one mapping; null where it does not, which has been added to the problems.</summary>
    public static MapNode? Parse(string file, string text, Action<Problem> report)
    {
        if (text.Length > SourceLimits.LongestFile)
        {
            report(new Problem(file, 0, 0, $"the file is {text.Length:N0} characters long; a scenario has at most {SourceLimits.LongestFile:N0}. Put data into data files."));
            return null;
        }

        try
        {
            return new SourceParser(file, text).Document();
        }
        catch (SourceException problem)
        {
            report(problem.Problem);
        }
        catch (YamlException error)
        {
            report(new Problem(file, (int)error.Start.Line, (int)error.Start.Column, $"this is not well-formed YAML: {Plain(error)}"));
        }

        return null;
    }

    private static string Plain(YamlException error)
    {
        var message = (error.InnerException ?? error).Message;
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        message = end >= 0 ? message[(end + 3)..] : message;
        return message.EndsWith('.') ? message : message + ".";
    }

    private MapNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            throw Error(default, "the file is empty; a scenario is a mapping that begins with 'name: ...'.");

        var start = _parser.Consume<DocumentStart>();
        if (_parser.Current is Scalar { Value: "" } && _parser.Current.Start.Equals(_parser.Current.End))
            throw Error(start.Start, "the file is empty; a scenario is a mapping that begins with 'name: ...'.");

        var (root, _) = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Error(second.Start, "a second document begins here; a scenario file holds one.");

        return root as MapNode ?? throw Error(start.Start, "expected a mapping with keys such as 'name' and 'world'; found " + (root is ListNode ? "a list." : "a single value."));
    }

    private (SourceNode Node, int Size) Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > DeepestNesting)
            throw Error(current.Start, $"nested more than {DeepestNesting} levels deep.");

        var (node, size) = current switch
        {
            AnchorAlias alias => Alias(alias),
            Scalar scalar => Leaf(scalar),
            SequenceStart => List(depth),
            MappingStart => Map(depth),
            _ => throw Error(current.Start, "expected a value here."),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor] = (node, size);

        return (node, size);
    }

    private (SourceNode Node, int Size) Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value, out var known))
            throw Error(alias.Start, $"the alias '*{alias.Value}' names nothing that stands before it, or itself.");

        Count(known.Size, alias.Start);
        return known;
    }

    private (SourceNode Node, int Size) Leaf(Scalar scalar)
    {
        _parser.MoveNext();
        Count(1, scalar.Start);
        return (new ScalarNode(At(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain), 1);
    }

    private (SourceNode Node, int Size) List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        Count(1, start.Start);
        var (items, size) = (new List<SourceNode>(), 1);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var (item, itemSize) = Node(depth + 1);
            items.Add(item);
            size += itemSize;
        }

        return (new ListNode(At(start.Start), items), size);
    }

    private (SourceNode Node, int Size) Map(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        Count(1, start.Start);
        var (entries, keys, size) = (new List<MapEntry>(), new HashSet<string>(StringComparer.Ordinal), 1);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.Current is not Scalar key)
                throw Error(_parser.Current!.Start, "expected a key, which is a plain word.");

            _parser.MoveNext();
            if (!keys.Add(key.Value))
                throw Error(key.Start, $"the key '{key.Value}' stands here a second time.");

            var (value, valueSize) = Node(depth + 1);
            entries.Add(new MapEntry(key.Value, At(key.Start), value));
            size += valueSize + 1;
        }

        return (new MapNode(At(start.Start), entries), size);
    }

    private void Count(int nodes, Mark at)
    {
        _nodes += nodes;
        if (_nodes > MostNodes)
            throw Error(at, $"more than {MostNodes:N0} values, aliases written out; a scenario has far fewer.");
    }

    private SourceMark At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private SourceException Error(Mark mark, string message) => new(new Problem(_file, (int)mark.Line, (int)mark.Column, message));

#pragma warning disable CA1064 // Never leaves this file: it carries a problem from the depth of the parser to its entrance.
    private sealed class SourceException(Problem problem) : Exception(problem.Message)
    {
        public Problem Problem { get; } = problem;
    }
#pragma warning restore CA1064
}
