using System.Diagnostics;
using System.Globalization;
using Simulation.Model.Experiments;
using Simulation.Model.Scenarios;
using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Sweeps;

/// <summary>
/// The folder of a sweep: what it is, which points are done, and at the end one row for each point. Only one sweep may use it at a time.
/// </summary>
public sealed class SweepFolder : IDisposable
{
    /// <summary>The table with a row for each point.</summary>
    public const string PointsFile = "points.csv";

    /// <summary>What is swept.</summary>
    public const string ExperimentFile = "experiment.yaml";
    private const string PointsParquet = "points.parquet";
    private const string ReplicatesParquet = "replicates.parquet";
    private readonly string _folder;
    private readonly FolderClaim _claim;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly double _before;

    private SweepFolder(string folder, FolderClaim claim, SweepManifest manifest)
    {
        _folder = folder;
        _claim = claim;
        Manifest = manifest;
        _before = manifest.RunSeconds;
        Journal = SweepJournal.Open(Path.Combine(folder, SweepJournal.FileName));
    }

    /// <summary>The tables that a sweep ends with.</summary>
    public static IReadOnlyList<string> Tables { get; } = [PointsFile, PointsParquet, ReplicatesParquet];

    /// <summary>What is being swept.</summary>
    public SweepManifest Manifest { get; private set; }

    /// <summary>Which points are done.</summary>
    public SweepJournal Journal { get; }

    /// <summary>Why a folder must not be used for a sweep; empty if it may.</summary>
    public static IReadOnlyList<string> Refusals(string folder, SweepManifest manifest)
    {
        if (string.IsNullOrWhiteSpace(folder))
            return ["--out: expected the name of a folder."];

        if (File.Exists(folder))
            return [$"{folder}: there is a file of this name; choose another folder with --out."];

        return FolderClaim.IsHeld(folder) ? [BeingWritten(folder)] : Look(folder, manifest).Problems;
    }

    /// <summary>Opens a folder for a sweep, to begin it or to go on with it; or says why it must not be used.</summary>
    public static (SweepFolder? Folder, IReadOnlyList<string> Problems) Open(string folder, SweepManifest manifest)
    {
        if (Refusals(folder, manifest) is { Count: > 0 } refusals)
            return (null, refusals);

        Directory.CreateDirectory(folder);
        if (FolderClaim.TryTake(folder) is not { } claim)
            return (null, [BeingWritten(folder)]);

        // Another sweep may have begun here between the look and the claim.
        var (earlier, problems) = Look(folder, manifest);
        if (problems.Count > 0)
        {
            claim.Dispose();
            return (null, problems);
        }

        if (earlier is null)
            manifest.Write(folder);

        return (new SweepFolder(folder, claim, earlier ?? manifest), []);
    }

    /// <summary>The manifest of a sweep that is done and whole; or everything that is wrong with it.</summary>
    public static (SweepManifest? Manifest, IReadOnlyList<string> Problems) ReadWhole(string folder, CancellationToken cancellation)
    {
        if (FolderClaim.IsHeld(folder))
            return (null, [$"{folder}: a sweep is writing here; wait for it."]);

        var (manifest, wrong) = SweepManifest.Read(folder);
        if (manifest is null)
            return (null, [wrong!]);

        if (manifest.Pending > 0 || Tables.Any(name => !manifest.Files.ContainsKey(name)))
            return (
                null,
                [
                    $"{folder}: {manifest.Done} of {manifest.Points} points of this sweep are done and its tables are not all written; go "
                        + $"on with 'negsim sweep' and --out {folder} first.",
                ]
            );

        return FileCheck.Of(folder, manifest.Files, cancellation).All is { Count: > 0 } damage ? (null, damage) : (manifest, []);
    }

    /// <summary>Writes what is swept, so that the folder alone is enough to sweep again.</summary>
    /// <param name="experiment">The text of the experiment's file.</param>
    /// <param name="package">Its scenario before any factor is varied.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public void WriteSource(string experiment, ScenarioPackage package, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ExperimentFile] = experiment,
            [ResultFolder.ScenarioFile] = package.Yaml,
        };
        foreach (var (name, text) in package.Data)
            texts[$"{ResultFolder.DataFolder}/{name}"] = text;

        foreach (var (name, text) in texts)
            AtomicFile.Write(Path.Combine(_folder, name), writer => writer.Write(text));

        Remember(texts.Keys, cancellation);
    }

    /// <summary>Writes down how far the sweep is.</summary>
    public void Checkpoint()
    {
        Manifest = Manifest with { Done = Journal.Done, Failed = Journal.Failed, RunSeconds = _before + _clock.Elapsed.TotalSeconds };
        Manifest.Write(_folder);
    }

    /// <summary>
    /// Writes the tables: one row for each point, in the design's order, and one for each of its replicates. There are all of them or none.
    /// </summary>
    public async Task FinishAsync(Experiment experiment)
    {
        var points = DesignPoint.Of(experiment).Index().Select(point => Measured(point.Index, point.Item));
        var about = new Dictionary<string, string>
        {
            ["experiment"] = experiment.Name,
            ["scenarioHash"] = Manifest.ScenarioHash,
            ["seed"] = experiment.Seed.ToString(CultureInfo.InvariantCulture),
        };
        using var csv = new PartialFile(Path.Combine(_folder, PointsFile));
        using var parquet = new PartialFile(Path.Combine(_folder, PointsParquet));
        using var replicates = new PartialFile(Path.Combine(_folder, ReplicatesParquet));
        await Task.Run(() => SweepTables.WriteAsync(experiment, points, about, csv.Stream, parquet.Stream, replicates.Stream));
        foreach (var file in new[] { csv, parquet, replicates })
            file.Stream.Flush();

        foreach (var file in new[] { csv, parquet, replicates })
            file.Complete();

        Remember(Tables, CancellationToken.None);
    }

    /// <summary>Writes a further table, made from those of the sweep.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="write">Writes what is in it.</param>
    public void WriteTable(string name, Action<Stream> write)
    {
        AtomicFile.WriteBytes(Path.Combine(_folder, name), write);
        Remember([name], CancellationToken.None);
    }

    private void Remember(IEnumerable<string> names, CancellationToken cancellation)
    {
        Manifest = Manifest.With([.. names.Select(name => KeyValuePair.Create(name, FileHash.Of(_folder, name, cancellation)))]);
        Checkpoint();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        _claim.Dispose();
    }

    // The sweep that a folder holds already, if any; or why the planned one must not go there.
    private static (SweepManifest? Earlier, IReadOnlyList<string> Problems) Look(string folder, SweepManifest manifest)
    {
        const string BeginAnew = "Begin anew in another folder with --out.";
        var (earlier, wrong) = SweepManifest.Read(folder);
        if (wrong is not null)
            return (null, [wrong, BeginAnew]);

        if (
            earlier is null
            && Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any(path => Path.GetFileName(path) != FolderClaim.InnerFile)
        )
            return (null, [$"{folder}: the folder is not empty and holds no sweep, so it is left alone; choose another with --out."]);

        if (ForeignFiles.LinksIn(folder) is { Count: > 0 } links)
            return (null, [.. links, BeginAnew]);

        List<string> differences = [.. earlier?.Differences(manifest) ?? []];
        return (
            earlier,
            differences.Count == 0
                ? []
                : [.. differences.Select(difference => $"{folder}: this sweep cannot go on: {difference}."), BeginAnew]
        );
    }

    private static string BeingWritten(string folder) =>
        $"{folder}: another sweep is writing here; wait for it, or choose another folder with --out.";

    private MeasuredPoint Measured(int index, DesignPoint point)
    {
        var done = Journal.Read(index);
        return new MeasuredPoint(point, done.Values, done.Failure);
    }
}
