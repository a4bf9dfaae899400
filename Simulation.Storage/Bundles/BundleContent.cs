using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Storage.Bundles;

/// <summary>What a bundle holds and says of itself.</summary>
/// <param name="Title">What it is, for a citation.</param>
/// <param name="Origin">The program that made it.</param>
/// <param name="ScenarioHash">SHA-256 of the scenario with its data.</param>
/// <param name="Command">The command that made it.</param>
/// <param name="Started">When; null in folders of before it was written down.</param>
/// <param name="Manifest">The file that tells everything else.</param>
/// <param name="Files">Every file to pack, relative to the folder.</param>
public sealed record BundleContent(
    string Title,
    Origin Origin,
    string ScenarioHash,
    string Command,
    DateTimeOffset? Started,
    string Manifest,
    IReadOnlyList<string> Files
)
{
    /// <summary>The data files in it, by name, with their SHA-256.</summary>
    public IReadOnlyDictionary<string, string> Data => Origin.Data;

    /// <summary>Those of the data files that are not the program's, so that their licence is not known here.</summary>
    public IReadOnlyList<string> OwnData { get; } = [.. Owned(Origin.Data)];

    /// <summary>Reads a folder that is done and whole; or tells everything that is wrong with it.</summary>
    public static (BundleContent? Content, IReadOnlyList<string> Problems) Of(string folder, CancellationToken cancellation) =>
        File.Exists(Path.Combine(folder, SweepManifest.FileName)) ? OfSweep(folder, cancellation) : OfRun(folder, cancellation);

    private static (BundleContent?, IReadOnlyList<string>) OfRun(string folder, CancellationToken cancellation)
    {
        var (manifest, wrong) = Folders.Manifest.Read(folder);
        if (manifest is null)
            return (null, [wrong!]);

        if (!manifest.Files.ContainsKey(ResultFolder.ScenarioFile))
            return (null, [$"{folder}: this is {WhatIsThere.SeveralRuns(manifest)}; only the folder of a run or a sweep can be packed."]);

        return FileCheck.Of(folder, manifest.Files, cancellation).All is { Count: > 0 } damage
            ? (null, damage)
            : (
                new BundleContent(
                    $"Results of the scenario {manifest.Scenario}, {manifest.Replicates} replicates, seed {manifest.Seed}",
                    manifest.Origin,
                    manifest.ScenarioHash,
                    manifest.Command,
                    manifest.Started,
                    Folders.Manifest.FileName,
                    [.. manifest.Files.Keys, Folders.Manifest.FileName]
                ),
                []
            );
    }

    private static (BundleContent?, IReadOnlyList<string>) OfSweep(string folder, CancellationToken cancellation)
    {
        var (manifest, problems) = SweepFolder.ReadWhole(folder, cancellation);
        return manifest is null
            ? (null, problems)
            : (
                new BundleContent(
                    $"Results of the experiment {manifest.Experiment}, {manifest.Points} points of {manifest.Replicates} replicates, seed "
                        + $"{manifest.Seed}",
                    manifest.Origin,
                    manifest.ScenarioHash,
                    manifest.Command,
                    manifest.Started,
                    SweepManifest.FileName,
                    [.. manifest.Files.Keys, SweepManifest.FileName]
                ),
                []
            );
    }

    private static IEnumerable<string> Owned(IReadOnlyDictionary<string, string> data)
    {
        var shipped = ShippedData.Hashes(data.Keys);
        return data.Where(file => shipped.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal);
    }
}
