using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Scenarios;

/// <summary>Reads scenarios and their data from disk.</summary>
public static class ScenarioFolder
{
    /// <summary>The scenarios that come with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Loads and validates a scenario: a file, or the name of one that comes with the program.</summary>
    public static LoadedScenario Load(string name, IReadOnlyList<string> overrides, RunCompiler compiler)
    {
        var (source, wrong) = Open(name, compiler);
        return source?.Load(overrides) ?? wrong!;
    }

    /// <summary>Opens the scenario that another file names under <c>scenario</c>.</summary>
    /// <param name="file">The file that refers to it.</param>
    /// <param name="reference">What it says: see <see cref="Candidates"/>.</param>
    /// <param name="compiler">Makes it ready to run.</param>
    /// <param name="problems">The other file's: receives why that is not possible, where it says so or at its place in the
    /// scenario.</param>
    /// <returns>The scenario; null where it cannot be opened.</returns>
    public static ScenarioSource? OpenBeside(string file, string reference, RunCompiler compiler, ProblemList problems)
    {
        if (Candidates(file, reference).FirstOrDefault(File.Exists) is not { } found)
        {
            var hint = DidYouMean.For(Path.GetFileNameWithoutExtension(reference), Names());
            problems.Add("scenario", $"there is no file '{reference}' beside this one, and no scenario of that name.{hint}");
            return null;
        }

        var (source, wrong) = Open(found, compiler);
        foreach (var problem in wrong?.Problems ?? [])
        {
            if (problem.Line > 0)
                problems.Add(problem);
            else
                problems.Add("scenario", problem.Message);
        }

        return source;
    }

    /// <summary>
    /// Where a scenario may be that a file refers to, the first that exists counts: beside the file; or among those that come with the
    /// program, by its name, such as <c>climate-paris</c>, or its file there, such as
    /// <c>protocols/club.yaml</c>.
    /// </summary>
    public static IEnumerable<string> Candidates(string file, string reference)
    {
        yield return Path.Combine(Path.GetDirectoryName(file) ?? "", reference);
        if (!ForeignFiles.IsInside(reference))
            yield break;

        yield return Path.Combine(Shipped, reference);
        yield return Path.Combine(Shipped, $"{reference}.yaml");
    }

    /// <summary>
    /// Opens a scenario, a file or the name of one that comes with the program, to load it more than once; or tells why that is not
    /// possible.
    /// </summary>
    public static (ScenarioSource? Source, LoadedScenario? Wrong) Open(string name, RunCompiler compiler)
    {
        var file = Find(name);
        if (file is null)
            return (null, LoadedScenario.Wrong(name, NotFound(name)));

        // A table or an archive is known by its name, however large it is.
        if (FileKind.InsteadOfScenario(file, "") is { } unlike)
            return (null, LoadedScenario.Wrong(file, unlike));

        var problems = new List<Problem>();
        if (TextFile.Read(file, problems.Add, TextFile.LongestSource) is not { } text)
            return (null, new LoadedScenario(null, null, problems));

        return FileKind.InsteadOfScenario(file, text) is { } other
            ? (null, LoadedScenario.Wrong(file, other))
            : (new ScenarioSource(file, text, compiler), null);
    }

    /// <summary>The names of the scenarios that come with the program.</summary>
    public static IEnumerable<string> Names() =>
        Directory.Exists(Shipped)
            ? Directory
                .EnumerateFiles(Shipped, "*.yaml")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal)
            : [];

    private static string NotFound(string name)
    {
        if (Directory.Exists(name))
            return WhatIsThere.InsteadOfFile(name);
        if (IsShipped("experiments", name))
            return $"this is an experiment, which varies a scenario: run it with 'negsim sweep {name}'.";
        if (IsShipped("hindcasts", name))
            return $"this is a hindcast, which tests a scenario of the past: run it with 'negsim hindcast {name}'.";

        return $"there is no such file, and no scenario of that name.{DidYouMean.For(name, Names())}";
    }

    private static bool IsShipped(string folder, string name)
    {
        var full = Path.Combine(Shipped, folder);
        return name.Length > 0
            && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_')
            && Directory.Exists(full)
            && Directory.EnumerateFiles(full, $"{name}.yaml", SearchOption.AllDirectories).Any();
    }

    private static string? Find(string name)
    {
        if (File.Exists(name))
            return name;

        var shipped = Path.Combine(Shipped, name + ".yaml");
        return name.AsSpan().ContainsAny('/', '\\') || !File.Exists(shipped) ? null : shipped;
    }
}

/// <summary>A scenario ready to run, or what is wrong with it.</summary>
public sealed record LoadedScenario(RunSetup? Setup, ScenarioPackage? Package, IReadOnlyList<Problem> Problems)
{
    /// <summary>Tells where in the file a path of the scenario stands; null where it could not be read.</summary>
    public Func<string, (string File, int Line, int Column)>? Places { get; init; }

    /// <summary>
    /// Why no class can play it, where it says something of a class. A run takes no notice, and a scenario that others build on may be for
    /// other parties.
    /// </summary>
    public IReadOnlyList<Problem> ForClasses { get; init; } = [];

    public static LoadedScenario Wrong(string file, string message) => new(null, null, [new Problem(file, 0, 0, message)]);
}
