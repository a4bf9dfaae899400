using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulation.Model.Sources;

/// <summary>
/// Reads YAML into nodes that know their place; a block's place is its key's. Hostile files end in a problem: too long, too deep, too large
/// once aliases are written out, an alias inside itself.
/// </summary>
internal sealed class SourceParser
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    /// <summary>The longest key that is read.</summary>
    public const int LongestKey = 128;

    private const int MostNodes = 100_000;
    private const string Empty = "the file is empty; a scenario is a mapping that begins with 'name: ...'.";

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Action<Problem> _report;
    private readonly Dictionary<AnchorName, Branch?> _anchors = [];
    private int _nodes;
    private int _characters;

    private SourceParser(string file, string text, Action<Problem> report)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
        _report = report;
    }

    /// <summary>Reads a file that must hold one mapping; null where it does not, which has been reported.</summary>
    public static MapNode? Parse(string file, string text, Action<Problem> report)
    {
        if (text.Length > SourceLimits.LongestFile)
        {
            report(
                new Problem(
                    file,
                    0,
                    0,
                    $"the file is {text.Length:N0} characters long; a scenario has at most {SourceLimits.LongestFile:N0}. "
                        + "Put data into data files."
                )
            );
            return null;
        }

        var parser = new SourceParser(file, text, report);
        try
        {
            return parser.Document();
        }
        catch (SourceException problem)
        {
            report(YamlPlace.Within(text, problem.Problem));
        }
        catch (YamlException error)
        {
            report(
                YamlPlace.TabIn(file, text)
                    ?? YamlPlace.Within(
                        text,
                        new Problem(
                            file,
                            (int)error.Start.Line,
                            (int)error.Start.Column,
                            $"this is not well-formed YAML: {YamlComplaint.Of(error)}"
                        )
                    )
            );
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // What the YAML library throws at some texts: those that end in the middle of a bracket, and tags that are no addresses.
            var last = parser._parser.Current?.End ?? default;
            report(
                YamlPlace.TabIn(file, text)
                    ?? YamlPlace.Within(
                        text,
                        new Problem(
                            file,
                            (int)last.Line,
                            (int)last.Column,
                            "this is not well-formed YAML: what follows cannot be read. Is a bracket or a quote left open, or a sign such "
                                + "as ! without quotes?"
                        )
                    )
            );
        }

        return null;
    }

    private MapNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            throw Error(default, Empty);

        var start = _parser.Consume<DocumentStart>();
        if (_parser.Current is Scalar { Value: "" } && _parser.Current.Start.Equals(_parser.Current.End))
            throw Error(start.Start, Empty);

        var root = Node(0).Node;
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Error(second.Start, "a second document begins here; a scenario file holds one.");

        return root as MapNode
            ?? throw Error(
                start.Start,
                "expected a mapping with keys such as 'name' and 'world'; found " + (root is ListNode ? "a list." : "a single value.")
            );
    }

    private Branch Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > DeepestNesting)
            throw Error(current.Start, $"nested more than {DeepestNesting} levels deep.");

        if (current is AnchorAlias alias)
            return Alias(alias, depth);

        if (current is not NodeEvent node)
            throw Error(current.Start, "expected a value here.");

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            throw Error(node.Start, $"the tag '{node.Tag}' has no meaning in a scenario: leave it out.");

        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = null;

        var branch = node switch
        {
            Scalar scalar => Leaf(scalar),
            SequenceStart => List(depth),
            _ => Map(depth),
        };
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = branch;

        return branch;
    }

    private Branch Alias(AnchorAlias alias, int depth)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value, out var known))
            throw Error(alias.Start, $"the alias '*{alias.Value}' names nothing that stands before it.");

        if (known is not { } branch)
            throw Error(alias.Start, $"the alias '*{alias.Value}' stands inside what it names, which has no end.");

        if (depth + branch.Height > DeepestNesting)
            throw Error(alias.Start, $"nested more than {DeepestNesting} levels deep once aliases are written out.");

        Count(branch.Nodes, branch.Characters, alias.Start);
        return branch;
    }

    private Branch Leaf(Scalar scalar)
    {
        _parser.MoveNext();
        Count(1, scalar.Value.Length, scalar.Start);
        return new Branch(new ScalarNode(At(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain), 1, scalar.Value.Length, 0);
    }

    private Branch List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        Count(1, 0, start.Start);
        var items = new List<SourceNode>();
        var whole = new Branch(new ListNode(At(start.Start), items), 1, 0, 0);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = Node(depth + 1);
            items.Add(item.Node);
            whole = whole.Holding(item, 0);
        }

        return whole;
    }

    private Branch Map(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        Count(1, 0, start.Start);
        var entries = new List<MapEntry>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var whole = new Branch(new MapNode(At(start.Start), entries), 1, 0, 0);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Key();
            var value = Node(depth + 1);
            whole = whole.Holding(value, key.Value.Length);
            if (lines.TryAdd(key.Value, key.Start.Line))
                entries.Add(
                    new MapEntry(key.Value, At(key.Start), value.Node is ScalarNode ? value.Node : value.Node with { Mark = At(key.Start) })
                );
            else
                _report(
                    new Problem(
                        _file,
                        (int)key.Start.Line,
                        (int)key.Start.Column,
                        $"the key '{key.Value}' stands here a second time; the first is in line {lines[key.Value]}."
                    )
                );
        }

        return whole;
    }

    private Scalar Key()
    {
        var current = _parser.Current!;
        if (current is not Scalar key)
            throw Error(current.Start, "expected a key, which is a plain word.");

        if (key.Value == "<<" && key.Style == ScalarStyle.Plain)
            throw Error(
                key.Start,
                "merge keys ('<<') are not part of YAML 1.2: write the values out, or use an alias for the whole block."
            );

        if (key.Value.Length > LongestKey)
            throw Error(key.Start, $"a key of {key.Value.Length:N0} characters; keys have at most {LongestKey}.");

        _parser.MoveNext();
        Count(0, key.Value.Length, key.Start);
        return key;
    }

    private void Count(int nodes, int characters, Mark at)
    {
        _nodes += nodes;
        _characters += characters;
        if (_nodes > MostNodes || _characters > SourceLimits.LongestFile)
            throw Error(
                at,
                $"more than {MostNodes:N0} values or {SourceLimits.LongestFile:N0} characters, "
                    + $"aliases written out; a scenario has far fewer."
            );
    }

    private SourceMark At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private SourceException Error(Mark mark, string message) => new(new Problem(_file, (int)mark.Line, (int)mark.Column, message));

    // A node with what it comes to when every alias in it is written out.
    private readonly record struct Branch(SourceNode Node, int Nodes, int Characters, int Height)
    {
        public Branch Holding(Branch child, int key) =>
            this with
            {
                Nodes = Nodes + child.Nodes,
                Characters = Characters + child.Characters + key,
                Height = Math.Max(Height, child.Height + 1),
            };
    }

#pragma warning disable CA1064 // Never leaves this file: it carries a problem from the depth of the parser to its entrance.
    private sealed class SourceException(Problem problem) : Exception(problem.Message)
    {
        public Problem Problem { get; } = problem;
    }
#pragma warning restore CA1064
}
