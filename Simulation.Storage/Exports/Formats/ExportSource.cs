using System.Globalization;
using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Storage.Exports.Formats;

/// <summary>A folder of a run or a sweep, with its tables open for reading.</summary>
public sealed class ExportSource : IDisposable
{
    private static readonly string[] RunTables = ["indicators", "periods", "world", "trust"];
    private static readonly string[] SweepTables = ["points", "replicates"];
    private readonly List<Stream> _open = [];

    private ExportSource(string folder, Manifest? run, string version, string command, IReadOnlyDictionary<string, string> about)
    {
        Folder = folder;
        Run = run;
        Version = version;
        Command = command;
        About = about;
    }

    /// <summary>The folder, as the user named it.</summary>
    public string Folder { get; }

    /// <summary>What was run; null for a sweep.</summary>
    public Manifest? Run { get; }

    /// <summary>The version of the program that wrote it.</summary>
    public string Version { get; }

    /// <summary>The command that wrote it.</summary>
    public string Command { get; }

    /// <summary>What to know of every table.</summary>
    public IReadOnlyDictionary<string, string> About { get; }

    /// <summary>The tables; taking their blocks stops when the command is cancelled.</summary>
    public IReadOnlyList<Dataset> Tables { get; private set; } = [];

    /// <summary>Opens a folder; or tells everything that is wrong with it.</summary>
    public static async Task<(ExportSource? Source, IReadOnlyList<string> Problems)> OpenAsync(
        string folder,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
            return (null, [$"{folder}: {WhatIsThere.InsteadOfFolder(folder)}"]);

        return File.Exists(Path.Combine(folder, SweepManifest.FileName))
            ? await OpenSweepAsync(folder, cancellation)
            : await OpenRunAsync(folder, cancellation);
    }

    /// <summary>Opens a file of the folder.</summary>
    public Stream Open(string name) => FolderFile.Open(Folder, name);

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(file => file.Dispose());

    private static async Task<(ExportSource?, IReadOnlyList<string>)> OpenRunAsync(string folder, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(folder, Manifest.FileName)))
            return (
                null,
                [
                    $"{folder}: this is the folder of neither a run nor a sweep: it has no {Manifest.FileName} and no "
                        + $"{SweepManifest.FileName}.",
                ]
            );

        var (manifest, wrong) = Manifest.Read(folder);
        if (manifest is null)
            return (null, [wrong!]);

        string[] needed = [.. RunTables.Select(FileOf), IamcFormat.Source];
        if (needed.Where(name => !manifest.Files.ContainsKey(name)).ToList() is { Count: > 0 } unknown)
            return (null, [$"{folder}: this is not the folder of a run: its manifest lists no {string.Join(", ", unknown)}."]);

        var tables = manifest.Files.Where(file => needed.Contains(file.Key));
        if (FileCheck.Of(folder, tables, cancellation).All is { Count: > 0 } damage)
            return (null, [.. damage, $"{folder}: run the scenario again."]);

        var about = new Dictionary<string, string>
        {
            ["scenario"] = manifest.Scenario,
            ["scenarioHash"] = manifest.ScenarioHash,
            ["seed"] = manifest.Seed.ToString(CultureInfo.InvariantCulture),
        };
        return await new ExportSource(folder, manifest, manifest.Version, manifest.Command, about).WithTablesAsync(RunTables, cancellation);
    }

    private static async Task<(ExportSource?, IReadOnlyList<string>)> OpenSweepAsync(string folder, CancellationToken cancellation)
    {
        var (manifest, wrong) = SweepManifest.Read(folder);
        if (manifest is null)
            return (null, [wrong!]);

        if (manifest.Pending > 0)
            return (
                null,
                [
                    $"{folder}: {manifest.Done} of {manifest.Points} points of this sweep are done; go on with 'negsim sweep' and --out "
                        + $"{folder} first.",
                ]
            );

        var missing = SweepTables.Select(table => Path.Combine(folder, FileOf(table))).Where(path => !File.Exists(path)).ToList();
        var about = new Dictionary<string, string>
        {
            ["experiment"] = manifest.Experiment,
            ["scenarioHash"] = manifest.ScenarioHash,
            ["seed"] = manifest.Seed.ToString(CultureInfo.InvariantCulture),
        };
        return missing.Count > 0
            ? (null, [.. missing.Select(path => $"{path}: the file is missing; 'negsim sweep' with --out {folder} writes it again.")])
            : await new ExportSource(folder, null, manifest.Version, manifest.Command, about).WithTablesAsync(SweepTables, cancellation);
    }

    private async Task<(ExportSource?, IReadOnlyList<string>)> WithTablesAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var tables = new List<Dataset>();
        var problems = new List<string>();
        foreach (var name in names.Select(FileOf))
        {
            try
            {
                _open.Add(Open(name));
                var table = await ParquetReading.OpenAsync(Path.Combine(Folder, name), _open[^1]);
                tables.Add(table with { Blocks = Until(table.Blocks, cancellation) });
            }
            catch (InvalidDataException error)
            {
                problems.Add(error.Message);
            }
        }

        if (problems.Count == 0)
        {
            Tables = tables;
            return (this, []);
        }

        Dispose();
        return (null, problems);
    }

    private static IEnumerable<DatasetBlock> Until(IEnumerable<DatasetBlock> blocks, CancellationToken cancellation)
    {
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return block;
        }
    }

    private static string FileOf(string table) => $"{table}.parquet";
}
