using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Runner.Scenarios;

/// <summary>Reads scenarios and their data from disk.</summary>
internal static class ScenarioFolder
{
    private const string DataFolder = "data";

    /// <summary>The scenarios that come with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Loads and validates a scenario: a file, or the name of one that comes with the program.</summary>
    public static LoadedScenario Load(string name, IReadOnlyList<string> overrides)
    {
        var file = Find(name);
        if (file is null)
            return LoadedScenario.Wrong(name, $"there is no such file, and no scenario of that name.{DidYouMean.For(name, Names())}");

        if (new FileInfo(file).Length > 4L * SourceLimits.LongestFile)
            return LoadedScenario.Wrong(file, $"the file has {new FileInfo(file).Length:N0} bytes; a scenario has at most {SourceLimits.LongestFile:N0} characters. Put data into data files.");

        var load = ScenarioReader.Read(file, File.ReadAllText(file), new DiskFiles(), overrides);
        if (load.Scenario is null)
            return new LoadedScenario(null, null, load.Problems.Problems);

        var data = ReadData(file, RunCompiler.DataFiles(load.Scenario));
        var package = new ScenarioPackage(file, load.Yaml, data);
        var setup = RunCompiler.Compile(load.Scenario, package, load.Problems);
        return new LoadedScenario(setup, package, load.Problems.Problems) { Places = load.Problems.Place };
    }

    /// <summary>The names of the scenarios that come with the program.</summary>
    public static IEnumerable<string> Names() => Directory.Exists(Shipped)
        ? Directory.EnumerateFiles(Shipped, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        : [];

    private static string? Find(string name)
    {
        if (File.Exists(name))
            return name;

        var shipped = Path.Combine(Shipped, name + ".yaml");
        return name.AsSpan().ContainsAny('/', '\\') || !File.Exists(shipped) ? null : shipped;
    }

    // Beside the scenario first, so that users can bring their own; then what comes with the program.
    private static Dictionary<string, string> ReadData(string scenario, IReadOnlyList<string> files)
    {
        var folders = new[] { Path.Combine(Path.GetDirectoryName(scenario) ?? "", DataFolder), Path.Combine(Shipped, DataFolder) };
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is { } path)
                texts[file] = File.ReadAllText(path);
        }

        return texts;
    }

    private sealed class DiskFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference)
        {
            var path = Path.Combine(Path.GetDirectoryName(file) ?? "", reference);
            return File.Exists(path) && new FileInfo(path).Length <= 4L * SourceLimits.LongestFile ? (path, File.ReadAllText(path)) : null;
        }
    }
}

/// <summary>A scenario ready to run, or what is wrong with it.</summary>
internal sealed record LoadedScenario(RunSetup? Setup, ScenarioPackage? Package, IReadOnlyList<Problem> Problems)
{
    /// <summary>Tells where in the file a path of the scenario stands; null where it could not be read.</summary>
    public Func<string, (string File, int Line, int Column)>? Places { get; init; }

    public static LoadedScenario Wrong(string file, string message) => new(null, null, [new Problem(file, 0, 0, message)]);
}
