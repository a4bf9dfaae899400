using System.Globalization;
using Simulation.Model.Experiments;
using Simulation.Reporting.Datasets;
using Simulation.Runner.Results;

namespace Simulation.Runner.Sweeps;

/// <summary>The folder of a sweep: what it is, which points are done, and at the end one row for each point. Only one sweep may use it at a time.</summary>
internal sealed class SweepFolder : IDisposable
{
    public const string PointsFile = "points.csv";
    private const string PointsParquet = "points.parquet";
    private const string ReplicatesParquet = "replicates.parquet";
    private const string LockFile = "sweep.lock";
    private readonly string _folder;
    private readonly FileStream _lock;

    private SweepFolder(string folder, FileStream held, SweepManifest manifest)
    {
        (_folder, _lock, Manifest) = (folder, held, manifest);
        Journal = SweepJournal.Open(Path.Combine(folder, SweepJournal.FileName));
    }

    /// <summary>What is being swept.</summary>
    public SweepManifest Manifest { get; private set; }

    /// <summary>Which points are done.</summary>
    public SweepJournal Journal { get; }

    /// <summary>Opens a folder for a sweep, to begin it or to go on with it; or tells why it must not be used.</summary>
    public static (SweepFolder? Folder, IReadOnlyList<string> Problems) Open(string folder, SweepManifest manifest)
    {
        if (File.Exists(folder))
            return (null, [$"{folder}: there is a file of this name; choose another folder with --out."]);

        var earlier = SweepManifest.Read(folder);
        if (earlier is null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(path => Path.GetFileName(path) != LockFile))
            return (null, [$"{folder}: the folder is not empty and holds no sweep, so it is left alone; choose another with --out."]);

        if (earlier?.Differences(manifest).ToList() is { Count: > 0 } differences)
            return (null, [.. differences.Select(difference => $"{folder}: this sweep cannot go on: {difference}."), "Begin anew in another folder with --out."]);

        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return (null, [$"{folder}: another sweep is writing here; wait for it, or choose another folder with --out."]);
        }

        if (earlier is null)
            manifest.Write(folder);

        return (new SweepFolder(folder, held, earlier ?? manifest), []);
    }

    /// <summary>Writes down how far the sweep is.</summary>
    public void Checkpoint()
    {
        Manifest = Manifest with { Done = Journal.Done, Failed = Journal.Failed };
        Manifest.Write(_folder);
    }

    /// <summary>Writes the tables: one row for each point, in the design's order, and one for each of its replicates.</summary>
    public async Task FinishAsync(SweepPlan plan)
    {
        var points = DesignPoint.Of(plan.Experiment).Index().Select(point => Measured(point.Index, point.Item));
        var about = new Dictionary<string, string> { ["experiment"] = plan.Experiment.Name, ["scenarioHash"] = Manifest.ScenarioHash, ["seed"] = plan.Experiment.Seed.ToString(CultureInfo.InvariantCulture) };
        await WriteAsync(PointsFile, stream => Task.Run(() => CsvDataset.Write(SweepDatasets.Points(plan.Experiment, points), stream)));
        await WriteAsync(PointsParquet, stream => ParquetDataset.WriteAsync(SweepDatasets.Points(plan.Experiment, points), about, stream));
        await WriteAsync(ReplicatesParquet, stream => ParquetDataset.WriteAsync(SweepDatasets.Replicates(plan.Experiment, points), about, stream));
        Checkpoint();
    }

    private async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        using var file = new PartialFile(Path.Combine(_folder, name));
        await write(file.Stream);
        file.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        _lock.Dispose();
    }

    private MeasuredPoint Measured(int index, DesignPoint point)
    {
        var done = Journal.Read(index);
        return new MeasuredPoint(point, done.Values, done.Failure);
    }
}
