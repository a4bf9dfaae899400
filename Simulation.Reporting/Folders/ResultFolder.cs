using System.Text;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Report;

namespace Simulation.Reporting.Folders;

/// <summary>
/// Writes a result folder so that it is either whole or not there: into a folder beside it, which takes its name when everything is written. A result folder that is there already is replaced.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    public const string ScenarioFile = "scenario.resolved.yaml";
    public const string DataFolder = "data";
    public const string ChartsFolder = "charts";
    public const string ReportFile = "report.html";
    private readonly string _target;
    private readonly CancellationToken _cancellation;
    private readonly PartialFolder _partial;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Makes ready to write.</summary>
    /// <param name="target">The folder; see <see cref="Refusal"/>.</param>
    /// <param name="cancellation">Stops the writing; nothing stays behind.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public ResultFolder(string target, CancellationToken cancellation)
    {
        (_target, _cancellation) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)), cancellation);
        _partial = new PartialFolder($"{_target}.partial-{Environment.ProcessId}");
    }

    /// <summary>Why a folder must not become a result folder; null if it may.</summary>
    public static string? Refusal(string target)
    {
        if (string.IsNullOrWhiteSpace(target))
            return "--out: expected the name of a folder.";

        var full = Path.GetFullPath(target);
        if (File.Exists(full))
            return $"{target}: there is a file of this name; choose another folder with --out.";

        if (Directory.GetCurrentDirectory().StartsWith(full, StringComparison.Ordinal) && Directory.Exists(full))
            return $"{target}: this is the current folder or one around it; choose another with --out.";

        return Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !File.Exists(Path.Combine(full, Manifest.FileName))
            ? $"{target}: the folder is not empty and not a result folder, so it is left alone; choose another with --out."
            : null;
    }

    /// <summary>The first of NAME, NAME-2, NAME-3 ... that is not there yet.</summary>
    public static string Unused(string name)
    {
        var candidate = name;
        for (var number = 2; Path.Exists(candidate); number++)
            candidate = $"{name}-{number}";

        return candidate;
    }

    /// <summary>Writes the scenario and the data it needs, so that the folder alone is enough to run it again.</summary>
    public void WriteScenario(ScenarioPackage package)
    {
        WriteText(ScenarioFile, package.Yaml);
        foreach (var (name, text) in package.Data)
            WriteText($"{DataFolder}/{name}", text);
    }

    /// <summary>Writes the data files of a result and, where a report is wanted, its charts and report; all at once, as they share nothing but the folder.</summary>
    public Task WriteResultAsync(RunResult result, ReportRun? report) => Task.WhenAll(
        Task.Run(() => WriteData(result), _cancellation),
        report is null ? Task.CompletedTask : Task.Run(() => WritePictures(report), _cancellation));

    private void WriteData(RunResult result) => Parallel.ForEach(DataExports.All(Manifest.ProgramVersion), new ParallelOptions { CancellationToken = _cancellation }, export =>
    {
        using var stream = Create(export.FileName);
        export.Write(result, stream);
    });

    private void WritePictures(ReportRun report)
    {
        ChartBook.Write(report.Result, report.Stamp, name => Create($"{ChartsFolder}/{name}"));
        using var stream = Create(ReportFile);
        RunReport.Write([report], stream);
    }

    /// <summary>Writes the manifest last and gives the folder its name.</summary>
    /// <param name="manifest">Makes the manifest from the SHA-256 of every file by its name.</param>
    public void Finish(Func<IReadOnlyDictionary<string, string>, Manifest> manifest)
    {
        File.WriteAllText(_partial.PathOf(Manifest.FileName), manifest(_hashes).ToJson());
        _partial.Become(_target);
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    /// <summary>Reads the scenario of a result folder back.</summary>
    public static ScenarioPackage ReadScenario(string folder)
    {
        var data = Path.Combine(folder, DataFolder);
        var texts = Directory.Exists(data)
            ? Directory.EnumerateFiles(data).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal)
            : [];
        var file = Path.Combine(folder, ScenarioFile);
        return new ScenarioPackage(file, File.ReadAllText(file), texts);
    }

    private void WriteText(string name, string text)
    {
        using var stream = Create(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private HashingStream Create(string name)
    {
        var path = _partial.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new HashingStream(File.Create(path), hash => Remember(name, hash), _cancellation);
    }

    private void Remember(string name, string hash)
    {
        lock (_hashes)
            _hashes[name] = hash;
    }
}
