using System.Diagnostics;
using System.Globalization;
using Simulation.Model.Experiments;
using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Sweeps;

/// <summary>
/// The folder of a sweep: what it is, which points are done, and at the end one row for each point. Only one sweep may use it at a time.
/// </summary>
internal sealed class SweepFolder : IDisposable
{
    public const string PointsFile = "points.csv";
    public const string ExperimentFile = "experiment.yaml";
    private const string PointsParquet = "points.parquet";
    private const string ReplicatesParquet = "replicates.parquet";
    private const string LockFile = "sweep.lock";
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly double _before;

    private SweepFolder(string folder, FileStream held, SweepManifest manifest)
    {
        _folder = folder;
        _lock = held;
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

        return IsBeingWritten(folder) ? [BeingWritten(folder)] : Look(folder, manifest).Problems;
    }

    /// <summary>Opens a folder for a sweep, to begin it or to go on with it; or says why it must not be used.</summary>
    public static (SweepFolder? Folder, IReadOnlyList<string> Problems) Open(string folder, SweepManifest manifest)
    {
        if (Refusals(folder, manifest) is { Count: > 0 } refusals)
            return (null, refusals);

        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(
                Path.Combine(folder, LockFile),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            return (null, [BeingWritten(folder)]);
        }

        // Another sweep may have begun here between the look and the lock.
        var (earlier, problems) = Look(folder, manifest);
        if (problems.Count > 0)
        {
            held.Dispose();
            return (null, problems);
        }

        if (earlier is null)
            manifest.Write(folder);

        return (new SweepFolder(folder, held, earlier ?? manifest), []);
    }

    /// <summary>Whether a sweep is writing into a folder now.</summary>
    public static bool IsBeingWritten(string folder)
    {
        var path = Path.Combine(folder, LockFile);
        try
        {
            using var held = File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Writes what is swept, so that the folder alone is enough to sweep again.</summary>
    public void WriteSource(SweepPlan plan, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ExperimentFile] = TextFile.Read(plan.File),
            [ResultFolder.ScenarioFile] = plan.Base.Package!.Yaml,
        };
        foreach (var (name, text) in plan.Base.Package.Data)
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
    public async Task FinishAsync(SweepPlan plan)
    {
        var points = DesignPoint.Of(plan.Experiment).Index().Select(point => Measured(point.Index, point.Item));
        var about = new Dictionary<string, string>
        {
            ["experiment"] = plan.Experiment.Name,
            ["scenarioHash"] = Manifest.ScenarioHash,
            ["seed"] = plan.Experiment.Seed.ToString(CultureInfo.InvariantCulture),
        };
        using var csv = new PartialFile(Path.Combine(_folder, PointsFile));
        using var parquet = new PartialFile(Path.Combine(_folder, PointsParquet));
        using var replicates = new PartialFile(Path.Combine(_folder, ReplicatesParquet));
        await Task.Run(() => SweepTables.WriteAsync(plan.Experiment, points, about, csv.Stream, parquet.Stream, replicates.Stream));
        foreach (var file in new[] { csv, parquet, replicates })
            file.Stream.Flush();

        foreach (var file in new[] { csv, parquet, replicates })
            file.Complete();

        Remember(Tables, CancellationToken.None);
    }

    private void Remember(IEnumerable<string> names, CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, string>(Manifest.Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var name in names)
            files[name] = FileHash.Of(_folder, name, cancellation);

        Manifest = Manifest with { Files = files };
        Checkpoint();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        _lock.Dispose();
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
            && Directory.EnumerateFileSystemEntries(folder).Any(path => Path.GetFileName(path) != LockFile)
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
