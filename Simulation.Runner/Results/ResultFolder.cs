using System.Security.Cryptography;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Exports;

namespace Simulation.Runner.Results;

/// <summary>
/// Writes a result folder so that it is either whole or not there: into a folder beside it, which takes its name when everything is written. A result folder that is there already is replaced.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private const string ScenarioFile = "scenario.resolved.yaml";
    private const string DataFolder = "data";
    private readonly string _target;
    private readonly string _partial;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private bool _finished;

    private ResultFolder(string target) => (_target, _partial) = (target, $"{target}.partial-{Environment.ProcessId}");

    /// <summary>Makes ready to write; the answer is null with a message where the folder cannot be written to.</summary>
    public static (ResultFolder? Folder, string? Wrong) Open(string target)
    {
        target = Path.TrimEndingDirectorySeparator(target);
        if (File.Exists(target))
            return (null, $"{target}: there is a file of this name; choose another folder with --out.");

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, Manifest.FileName)))
            return (null, $"{target}: the folder is not empty and not a result folder, so it is left alone; choose another with --out.");

        var folder = new ResultFolder(target);
        try
        {
            Directory.CreateDirectory(folder._partial);
            File.WriteAllText(Path.Combine(folder._partial, Manifest.FileName), "");
            return (folder, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            folder.Dispose();
            return (null, $"{target}: cannot write there: {error.Message}");
        }
    }

    /// <summary>Writes the scenario and the data it needs, so that the folder alone is enough to run it again.</summary>
    public void WriteScenario(ScenarioPackage package)
    {
        Write(ScenarioFile, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(package.Yaml)));
        foreach (var (name, text) in package.Data)
            Write($"{DataFolder}/{name}", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Writes the data files of a result.</summary>
    public void WriteData(RunResult result)
    {
        foreach (var export in DataExports.All(Manifest.ProgramVersion))
            Write(export.FileName, stream => export.Write(result, stream));
    }

    /// <summary>Writes the charts. They are pictures of the data and have no hashes.</summary>
    public void WriteCharts(RunResult result) => ChartBook.Write(result, Manifest.ProgramVersion, name =>
    {
        var path = Path.Combine(_partial, "charts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.Create(path);
    });

    /// <summary>Writes the manifest last and gives the folder its name.</summary>
    public void Finish(Func<IReadOnlyDictionary<string, string>, Manifest> manifest)
    {
        File.WriteAllText(Path.Combine(_partial, Manifest.FileName), manifest(_hashes).ToJson());
        if (Directory.Exists(_target))
            Directory.Delete(_target, true);

        Directory.Move(_partial, _target);
        _finished = true;
    }

    /// <summary>Takes away what was begun and not finished.</summary>
    public void Dispose()
    {
        if (!_finished && Directory.Exists(_partial))
            Directory.Delete(_partial, true);
    }

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

    /// <summary>The SHA-256 of a stream's bytes, as hexadecimal text.</summary>
    public static string HashOf(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    private void Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(_partial, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = File.Create(path))
            write(stream);

        using var written = File.OpenRead(path);
        _hashes[name] = HashOf(written);
    }
}
