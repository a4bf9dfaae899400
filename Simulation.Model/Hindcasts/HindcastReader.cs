using System.Globalization;
using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Scenarios;
using Simulation.Model.Sources;

namespace Simulation.Model.Hindcasts;

/// <summary>A hindcast as read, or what is wrong with it.</summary>
/// <param name="Hindcast">The hindcast; null if and only if there are problems.</param>
/// <param name="Problems">Everything that is wrong. It goes on collecting what running it finds.</param>
public sealed record HindcastLoad(Hindcast? Hindcast, ProblemList Problems);

/// <summary>Reads hindcast files as scenarios are read: every problem at once, at its place in the file.</summary>
public static class HindcastReader
{
    /// <summary>Reads a hindcast.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    public static HindcastLoad Read(string file, string text)
    {
        MapNode? root = null;
        var problems = new ProblemList(path =>
        {
            var mark = root is null ? new SourceMark(file, 0, 0) : Locate(root, path);
            return (mark.File, mark.Line, mark.Column);
        });
        root = SourceParser.Parse(file, text, problems.Add);
        var hindcast = root is null ? null : new Binder(Catalog.BuiltIn, problems.Add).Block(typeof(Hindcast), root) as Hindcast;
        if (hindcast is { Name: "" } && problems.IsEmpty)
            hindcast = hindcast with { Name = NameOfFile.Of(file, problems) };
        if (hindcast is not null && problems.IsEmpty)
            Check(hindcast, problems);

        return new HindcastLoad(problems.IsEmpty ? hindcast : null, problems);
    }

    // A parameter's name is a path itself, with dots in it, but one key of its block.
    private static SourceMark Locate(MapNode root, string path)
    {
        const string Block = "parameters";
        var named =
            path.StartsWith(Block + ".", StringComparison.Ordinal) && root[Block] is MapNode block
                ? block[path[(Block.Length + 1)..]]
                : null;
        return named?.Mark ?? SourcePath.Locate(root, path);
    }

    private static void Check(Hindcast hindcast, ProblemList problems)
    {
        if (hindcast.Series.Count == 0)
            problems.Add("series", "nothing is compared: name at least one series with its record.");

        foreach (var (path, range) in hindcast.Parameters.Where(parameter => parameter.Value.Min >= parameter.Value.Max))
            problems.Add(
                $"parameters.{path}",
                string.Create(CultureInfo.InvariantCulture, $"min is {range.Min} and max {range.Max}; expected min below max.")
            );

        for (var index = 0; index < hindcast.Series.Count; index++)
        {
            foreach (
                var year in hindcast
                    .Series[index]
                    .Omit.Keys.Where(year => !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            )
                problems.Add($"series[{index}].omit.{year}", $"expected a year and the reason why it is left out; found '{year}'.");
        }
    }
}
