using Simulation.Model.Experiments;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Scenarios;

namespace Simulation.Runner.Experiments;

/// <summary>Reads experiments from disk.</summary>
internal static class ExperimentFolder
{
    /// <summary>The stylised facts that come with the program.</summary>
    public static string Facts { get; } = Path.Combine(ScenarioFolder.Shipped, "experiments", "stylised-facts");

    /// <summary>The files of a folder, in order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>Reads an experiment: a file, or the name of a fact that comes with the program.</summary>
    public static (string File, ExperimentLoad Load) Read(string name)
    {
        var file = File.Exists(name) ? name : Path.Combine(Facts, name + ".yaml");
        if (File.Exists(file) && new FileInfo(file).Length <= 4L * SourceLimits.LongestFile)
            return (file, ExperimentReader.Read(file, File.ReadAllText(file)));

        var problems = new ProblemList(_ => (name, 0, 0));
        var known = In(Facts).Select(path => Path.GetFileNameWithoutExtension(path));
        problems.Add("", File.Exists(file) ? "the file is too large to be an experiment."
            : ScenarioFolder.Names().Contains(name) ? "this is a scenario; an experiment says what to vary in one: see scenarios/experiments, or try negsim levers."
            : $"there is no such file, and no experiment of that name.{DidYouMean.For(name, known)}");
        return (name, new ExperimentLoad(null, problems));
    }
}
