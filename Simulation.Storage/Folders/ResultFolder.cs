using System.Text;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Storage.Exports;

namespace Simulation.Storage.Folders;

/// <summary>
/// Writes a result folder so that it is either whole or not there: into a folder beside it, which takes its name when everything is
/// written. A result folder that is there already is replaced.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    public const string ScenarioFile = "scenario.resolved.yaml";
    public const string DataFolder = "data";
    public const string ChartsFolder = "charts";
    public const string ReportFile = "report.html";
    public const string ComparisonFile = "comparison.csv";
    public const string LeversFile = "levers.csv";
    private readonly CancellationToken _cancellation;
    private readonly PartialFolder _partial;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    // What the result that is there at the beginning says of itself: it is this one that the user lets go, and no later one.
    private readonly string? _former;

    private ResultFolder(PartialFolder partial, CancellationToken cancellation)
    {
        _partial = partial;
        _former = SaysOfItself(partial.Target);
        _cancellation = cancellation;
    }

    /// <summary>Where it is written to in the end.</summary>
    public string Location => _partial.Target;

    /// <summary>Makes ready to write.</summary>
    /// <param name="target">The folder; see <see cref="Refusal"/>. Null for the first of NAME, NAME-2, NAME-3 ... that is neither there nor
    /// being written.</param>
    /// <param name="name">The name where no folder is asked for.</param>
    /// <param name="cancellation">Stops the writing; nothing stays behind.</param>
    /// <exception cref="FolderTakenException">Somebody else is writing the folder.</exception>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static ResultFolder Begin(string? target, string name, CancellationToken cancellation) =>
        new(target is null ? PartialFolder.Unused(name) : PartialFolder.At(target), cancellation);

    /// <summary>Why a folder must not become a result folder; null if it may.</summary>
    public static string? Refusal(string target)
    {
        if (string.IsNullOrWhiteSpace(target))
            return "--out: expected the name of a folder.";

        var full = Path.GetFullPath(target);
        if (File.Exists(full))
            return $"{target}: there is a file of this name; choose another folder with --out.";

        if (Directory.Exists(full) && IsAround(full, Directory.GetCurrentDirectory()))
            return $"{target}: this is the current folder or one around it; choose another with --out.";

        return Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() ? Foreign(target, full) : null;
    }

    // Only what this program wrote, and says so in a manifest of its own form, is replaced.
    private static string? Foreign(string target, string full)
    {
        const string Advice = "so it is left alone; choose another with --out.";
        if (Manifest.Read(full).Manifest is not { } manifest)
            return $"{target}: the folder is not empty and not a result folder, {Advice}";

        return ForeignFiles.In(full, [.. manifest.Files.Keys, Manifest.FileName]) is { Count: > 0 } foreign
            ? $"{target}: beside a result the folder holds {ForeignFiles.Told(foreign)}, {Advice}"
            : null;
    }

    /// <summary>Writes the scenario and the data it needs, so that the folder alone is enough to run it again.</summary>
    public void WriteScenario(ScenarioPackage package)
    {
        WriteText(ScenarioFile, package.Yaml);
        foreach (var (name, text) in package.Data)
            WriteText($"{DataFolder}/{name}", text);
    }

    /// <summary>Writes the data files of a result.</summary>
    public Task WriteDataAsync(RunResult result) => Task.Run(() => WriteData(result), _cancellation);

    private void WriteData(RunResult result) =>
        Parallel.ForEach(
            DataExports.All(Manifest.ProgramVersion),
            new ParallelOptions { CancellationToken = _cancellation },
            export =>
            {
                using var stream = Create(export.FileName);
                export.Write(result, stream);
            }
        );

    /// <summary>
    /// Writes the manifest last and gives the folder its name. If something else took this name since the folder was begun, that is left
    /// alone: then <see cref="Location"/> has a number.
    /// </summary>
    /// <param name="manifest">The manifest, whose <see cref="FolderManifest.Files"/> are filled in here.</param>
    public void Finish(Manifest manifest)
    {
        _cancellation.ThrowIfCancellationRequested();
        File.WriteAllText(_partial.PathOf(Manifest.FileName), (manifest with { Files = _hashes }).ToJson());
        _partial.Become(target => Refusal(target) is null && SaysOfItself(target) == _former);
    }

    /// <summary>Draws into the folder once it is finished: a picture that fails costs no data.</summary>
    /// <param name="draw">Draws the pictures, given what opens a file by its name.</param>
    public void Draw(Action<Func<string, Stream>> draw)
    {
        var pictures = new PictureFiles(Location, _cancellation);
        draw(pictures.Open);
        pictures.Save(entered: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    /// <summary>Reads the scenario of a result folder back.</summary>
    /// <exception cref="FileRefusedException">A file of it is no regular file inside the folder, or too long.</exception>
    public static ScenarioPackage ReadScenario(string folder)
    {
        if (FolderFile.LinkRefusal(folder, DataFolder) is { } link)
            throw new FileRefusedException(link);

        var data = Path.Combine(folder, DataFolder);
        var names = Directory.Exists(data) ? Directory.EnumerateFiles(data).Select(path => Path.GetFileName(path)) : [];
        var texts = names.ToDictionary(name => name, name => FolderFile.ReadText(folder, $"{DataFolder}/{name}"), StringComparer.Ordinal);
        return new ScenarioPackage(Path.Combine(folder, ScenarioFile), FolderFile.ReadText(folder, ScenarioFile), texts);
    }

    private static bool IsAround(string folder, string other) =>
        !Path.GetRelativePath(folder, other).StartsWith("..", StringComparison.Ordinal);

    private static string? SaysOfItself(string folder) => Manifest.Read(folder).Manifest?.ToJson();

    private void WriteText(string name, string text)
    {
        using var stream = Create(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Opens a file of the folder for writing.</summary>
    /// <param name="name">Its name, relative to the folder.</param>
    public Stream Create(string name)
    {
        _cancellation.ThrowIfCancellationRequested();
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
