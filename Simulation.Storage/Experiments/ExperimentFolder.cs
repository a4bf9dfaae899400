using Simulation.Model.Diagnostics;
using Simulation.Model.Experiments;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Storage.Experiments;

/// <summary>Reads experiments from disk.</summary>
public static class ExperimentFolder
{
    /// <summary>The stylised facts that come with the program.</summary>
    public static string Facts { get; } = Path.Combine(ScenarioFolder.Shipped, "experiments", "stylised-facts");

    /// <summary>The files of a folder, in order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>Reads an experiment: a file, or the name of one that comes with the program.</summary>
    /// <param name="name">The file or the name.</param>
    /// <param name="called">What it is called where it does not say; null to call it as its file.</param>
    public static (string File, ExperimentLoad Load) Read(string name, string? called = null)
    {
        var file = File.Exists(name) ? name : Shipped().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name);
        if (file is not null)
        {
            var unlike = new ProblemList(_ => (file, 0, 0));
            var text = TextFile.Read(file, unlike.Add, TextFile.LongestSource);
            if (text is not null && FileKind.InsteadOfExperiment(file, text) is { } other)
                unlike.Add("", other);

            return (
                file,
                text is not null && unlike.IsEmpty ? ExperimentReader.Read(file, text, called) : new ExperimentLoad(null, unlike)
            );
        }

        var problems = new ProblemList(_ => (name, 0, 0));
        var known = Shipped().Select(path => Path.GetFileNameWithoutExtension(path)).Distinct();
        problems.Add(
            "",
            Directory.Exists(name) ? WhatIsThere.InsteadOfFile(name)
                : ScenarioFolder.Names().Contains(name)
                    ? "this is a scenario; an experiment says what to vary in one: see scenarios/experiments, or try negsim levers."
                : $"there is no such file, and no experiment of that name.{DidYouMean.For(name, known)}"
        );
        return (name, new ExperimentLoad(null, problems));
    }

    private static IEnumerable<string> Shipped()
    {
        var folder = Path.Combine(ScenarioFolder.Shipped, "experiments");
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(In) : [];
    }
}
