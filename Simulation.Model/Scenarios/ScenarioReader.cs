using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;
using Simulation.Model.Numerics;
using Simulation.Model.Sources;

namespace Simulation.Model.Scenarios;

/// <summary>A scenario as read: the scenario and its canonical text, or what is wrong with it.</summary>
/// <param name="Scenario">The scenario; null if and only if there are problems.</param>
/// <param name="Yaml">The one self-contained text of it, with what it extends and every override applied; empty where there are
/// problems.</param>
/// <param name="Problems">Everything that is wrong. It goes on collecting what building the world finds.</param>
public sealed record ScenarioLoad(Scenario? Scenario, string Yaml, ProblemList Problems);

/// <summary>Reads scenario files. Every problem is reported at once, at its place in the file.</summary>
public static class ScenarioReader
{
    private const int LongestChain = 8;

    /// <summary>Reads a scenario.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="files">Where scenarios that it extends are found.</param>
    /// <param name="overrides">Values to set, each <c>path=value</c>.</param>
    /// <param name="catalog">The extensions that it may name.</param>
    public static ScenarioLoad Read(string file, string text, IScenarioFiles files, IReadOnlyList<string> overrides, Catalog catalog)
    {
        using var numbers = InvariantNumbers.Begin();
        MapNode? root = null;
        var problems = new ProblemList(path =>
        {
            var mark = root is null ? new SourceMark(file, 0, 0) : SourcePath.Locate(root, path);
            return (mark.File, mark.Line, mark.Column);
        });
        root = Resolve(file, text, files, problems, []);
        if (root is null)
            return new ScenarioLoad(null, "", problems);

        foreach (var assignment in overrides)
            root = Override(root, assignment, problems);

        var scenario = new Binder(catalog, problems.Add).Block(typeof(Scenario), root) as Scenario;
        if (scenario is not null && problems.IsEmpty)
            ScenarioRules.Check(scenario, root, problems);

        var yaml = problems.IsEmpty ? SourceWriter.Write(root) : "";
        if (yaml.Length > SourceLimits.LongestFile)
            problems.Add(
                new Problem(
                    file,
                    0,
                    0,
                    $"written out, the scenario is {yaml.Length:N0} characters long; it has at most {SourceLimits.LongestFile:N0}."
                )
            );

        return problems.IsEmpty ? new ScenarioLoad(scenario, yaml, problems) : new ScenarioLoad(null, "", problems);
    }

    /// <summary>Where problems of a value that is set stand, in place of a file.</summary>
    /// <param name="assignment">The value, as <c>path=value</c>.</param>
    public static string PlaceOf(string assignment) => $"--set {assignment}";

    /// <summary>Reads a packed scenario, which refers to no other file.</summary>
    /// <param name="package">The packed scenario.</param>
    /// <param name="catalog">The extensions that it may name.</param>
    public static ScenarioLoad Read(ScenarioPackage package, Catalog catalog) =>
        Read(package.File, package.Yaml, new NoFiles(), [], catalog);

    private sealed class NoFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }

    private static MapNode? Resolve(string file, string text, IScenarioFiles files, ProblemList problems, IReadOnlyList<string> chain)
    {
        var root = SourceParser.Parse(file, text, problems.Add);
        if (root?["extends"] is not { } extends)
            return root;

        var own = root with { Entries = [.. root.Entries.Where(entry => entry.Key != "extends")] };
        IReadOnlyList<string> longer = [.. chain, file];
        if (extends is not ScalarNode { IsNull: false } reference)
            return Refuse("expected the name of another scenario file.");

        if (files.Read(file, reference.Text) is not var (below, belowText))
        {
            var hint = DidYouMean.For(reference.Text, files.Names);
            return Refuse($"there is no file {Found.Quote(reference.Text)} beside this one and no scenario of that name.{hint}");
        }

        if (longer.Contains(below))
            return Refuse($"this goes round in a circle: {string.Join(" extends ", longer)} extends {below}.");

        if (longer.Count >= LongestChain)
            return Refuse($"more than {LongestChain} scenarios extend one another: {string.Join(" extends ", longer)} extends {below}.");

        return Resolve(below, belowText, files, problems, longer) is { } foundation
            ? SourceMerge.Over(Alternatives.Yield(foundation, own), own)
            : null;

        MapNode? Refuse(string message)
        {
            problems.Add(new Problem(extends.Mark.File, extends.Mark.Line, extends.Mark.Column, message));
            return null;
        }
    }

    // The scenario with a value set; as it was where that is not possible, which has been reported.
    private static MapNode Override(MapNode root, string assignment, ProblemList problems)
    {
        var place = PlaceOf(assignment);
        var equals = assignment.IndexOf('=');
        if (equals <= 0 || SourcePath.Split(assignment[..equals]) is not { } steps)
            return Refuse("expected path=value, such as institution.transparency=0.9.");

        if (steps.OfType<string>().FirstOrDefault(key => key.Length > SourceParser.LongestKey) is { } tooLong)
            return Refuse($"a key of {tooLong.Length:N0} characters; keys have at most {SourceParser.LongestKey}.");

        if (string.IsNullOrWhiteSpace(assignment[(equals + 1)..]))
            return Refuse("expected a value behind '='; null takes a value away, \"\" is an empty text.");

        // Read as YAML, so that lists and words mean what they mean in a file; every mark becomes the option itself.
        var parsed = SourceParser.Parse(
            place,
            "value: " + assignment[(equals + 1)..],
            problem => problems.Add(problem with { Line = 0, Column = 0 })
        );
        if (parsed is null)
            return root;

        if (parsed.Entries.Count > 1)
            return Refuse("expected one value; a list or a block is written as in YAML, [a, b] or { key: value }.");

        var value = Unplaced(parsed.Entries[0].Value, place);
        var layer = SourcePath.Set(new MapNode(value.Mark, []), [.. steps], value) as MapNode;
        var below = layer is null ? root : Alternatives.Yield(root, layer);
        return SourcePath.Set(below, [.. steps], value) as MapNode
            ?? Refuse($"the scenario has nothing at '{assignment[..equals]}' that could be set.");

        MapNode Refuse(string message)
        {
            problems.Add(new Problem(place, 0, 0, message));
            return root;
        }
    }

    private static SourceNode Unplaced(SourceNode node, string place)
    {
        var mark = new SourceMark(place, 0, 0);
        return node switch
        {
            ListNode list => new ListNode(mark, [.. list.Items.Select(item => Unplaced(item, place))]),
            MapNode map => new MapNode(mark, [.. map.Entries.Select(entry => new MapEntry(entry.Key, mark, Unplaced(entry.Value, place)))]),
            _ => node with { Mark = mark },
        };
    }
}
