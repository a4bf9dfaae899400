using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Numerics;
using Simulation.Model.Scenarios;
using Simulation.Model.Sources;

namespace Simulation.Model.Experiments;

/// <summary>An experiment as read, or what is wrong with it.</summary>
/// <param name="Experiment">The experiment; null if and only if there are problems.</param>
/// <param name="Problems">Everything that is wrong. It goes on collecting what running it finds.</param>
public sealed record ExperimentLoad(Experiment? Experiment, ProblemList Problems);

/// <summary>Reads experiment files as scenarios are read: every problem at once, at its place in the file.</summary>
public static class ExperimentReader
{
    /// <summary>Reads an experiment.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="name">What it is called where it does not say; null to call it as its file.</param>
    public static ExperimentLoad Read(string file, string text, string? name = null)
    {
        using var numbers = InvariantNumbers.Begin();
        MapNode? root = null;
        var problems = new ProblemList(path =>
        {
            var mark = root is null ? new SourceMark(file, 0, 0) : Locate(root, path);
            return (mark.File, mark.Line, mark.Column);
        });
        root = SourceParser.Parse(file, text, problems.Add);
        if (root is null)
            return new ExperimentLoad(null, problems);

        var experiment = new Binder(Catalog.BuiltIn, problems.Add).Block(typeof(Experiment), root) as Experiment;
        if (experiment is { Name: "" } && problems.IsEmpty)
            experiment = experiment with { Name = name ?? NameOfFile.Of(file, problems) };
        if (experiment is not null && problems.IsEmpty)
            ExperimentRules.Check(experiment, problems);

        return new ExperimentLoad(problems.IsEmpty ? experiment : null, problems);
    }

    // A factor's name is a path itself, with dots in it, but one key of its block.
    private static SourceMark Locate(MapNode root, string path)
    {
        var dot = path.IndexOf('.');
        var named = dot > 0 && path[..dot] is "factors" or "set" && root[path[..dot]] is MapNode block ? block[path[(dot + 1)..]] : null;
        return named?.Mark ?? SourcePath.Locate(root, path);
    }
}
