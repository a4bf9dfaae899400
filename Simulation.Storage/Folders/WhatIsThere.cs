namespace Simulation.Storage.Folders;

/// <summary>What stands at a path where something else was expected, in the words of a message, and what to do with it.</summary>
public static class WhatIsThere
{
    private const string SweepFile = "sweep.json";

    /// <summary>Why a path is not a file that can be read.</summary>
    public static string InsteadOfFile(string path) =>
        Directory.Exists(path) ? $"this is {Folder(path)}; expected a file.{Hint(path)}" : "there is no such file.";

    /// <summary>Why a path is not a folder.</summary>
    /// <param name="path">The path.</param>
    /// <param name="of">What was expected in the folder.</param>
    public static string InsteadOfFolder(string path, string of = "results") =>
        !File.Exists(path) ? "there is no such folder."
        : Path.GetExtension(path) == ".zip"
            ? "this is an archive; expected a folder: unpack it first. 'negsim replay' takes a bundle as it is."
        : $"this is a file; expected a folder of {of}.";

    /// <summary>Why a path is not the folder of a run.</summary>
    public static string InsteadOfRun(string path) =>
        !Directory.Exists(path) ? InsteadOfFolder(path)
        : File.Exists(Path.Combine(path, SweepFile))
            ? "this is the folder of a sweep; expected that of a run. Sweeps are for 'negsim export', 'bundle' and 'replay'."
        : $"this is not a result folder: it has no {Manifest.FileName}.{Below(path)}";

    /// <summary>What the folder of several runs is of, after "the folder of".</summary>
    public static string SeveralRuns(Manifest manifest) =>
        manifest.Files.ContainsKey(ResultFolder.LeversFile) ? "a study of levers"
        : manifest.Files.ContainsKey(ResultFolder.ComparisonFile) ? "a comparison"
        : "a report on several runs";

    /// <summary>What kind of folder this is.</summary>
    private static string Folder(string path) =>
        File.Exists(Path.Combine(path, ResultFolder.ScenarioFile)) && File.Exists(Path.Combine(path, Manifest.FileName))
            ? "the folder of a run"
        : File.Exists(Path.Combine(path, SweepFile)) ? "the folder of a sweep"
        : Manifest.Read(path).Manifest is { } manifest ? $"the folder of {SeveralRuns(manifest)}"
        : "a folder";

    private static string Hint(string path)
    {
        if (File.Exists(Path.Combine(path, SweepFile)))
            return $" 'negsim replay {path}' sweeps it again; its scenario is {Path.Combine(path, ResultFolder.ScenarioFile)}.";
        if (File.Exists(Path.Combine(path, ResultFolder.ScenarioFile)))
            return $" 'negsim replay {path}' runs it again; its scenario is {Path.Combine(path, ResultFolder.ScenarioFile)}.";

        string[] files = [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Take(3)];
        return files.Length > 0 ? $" In it: {string.Join(", ", files)}." : "";
    }

    private static string Below(string path)
    {
        string[] results =
        [
            .. Directory
                .EnumerateDirectories(path)
                .Where(folder => File.Exists(Path.Combine(folder, Manifest.FileName)))
                .Order(StringComparer.Ordinal)
                .Take(3),
        ];
        return results.Length > 0 ? $" There are results below it: {string.Join(", ", results)}." : "";
    }
}
