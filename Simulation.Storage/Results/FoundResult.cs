using System.Globalization;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Storage.Results;

/// <summary>What a folder of results is, as far as its manifest tells.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Kind">A <c>run</c>, a <c>sweep</c> or a <c>report</c> on several runs; empty where the manifest cannot be read.</param>
/// <param name="Name">The scenario, or the experiment of a sweep.</param>
/// <param name="Seed">The root seed.</param>
/// <param name="Size">Replicates of a run; points done of how many of a sweep.</param>
/// <param name="Started">When it was begun.</param>
/// <param name="Bytes">How large its files are.</param>
/// <param name="Damage">Why the manifest cannot be read; null where it can.</param>
public sealed record FoundResult(
    string Folder,
    string Kind,
    string Name,
    string Seed,
    string Size,
    DateTimeOffset? Started,
    long Bytes,
    string? Damage
)
{
    /// <summary>Whether a sweep or a run is writing into it now.</summary>
    public bool IsBeingWritten => FolderClaim.IsHeld(Folder);

    /// <summary>The folders of results in and below a folder, in the order of their names. Symbolic links are not followed.</summary>
    public static IEnumerable<FoundResult> Below(string folder)
    {
        if (File.Exists(Path.Combine(folder, SweepManifest.FileName)) || File.Exists(Path.Combine(folder, Manifest.FileName)))
            return [Of(folder)];

        return Directory.EnumerateDirectories(folder, "*", Entries(below: false)).Order(StringComparer.Ordinal).SelectMany(Below);
    }

    private static FoundResult Of(string folder)
    {
        var bytes = Directory.EnumerateFiles(folder, "*", Entries(below: true)).Sum(file => new FileInfo(file).Length);
        var (sweep, wrong) = SweepManifest.Read(folder);
        if (sweep is not null)
            return new FoundResult(
                folder,
                "sweep",
                sweep.Experiment,
                Text(sweep.Seed),
                $"{Text(sweep.Done)} of {Text(sweep.Points)} points",
                sweep.Started,
                bytes,
                null
            );

        if (wrong is not null)
            return Damaged(folder, bytes, wrong);

        (var run, wrong) = Manifest.Read(folder);
        return run is null
            ? Damaged(folder, bytes, wrong!)
            : new FoundResult(
                folder,
                run.Files.ContainsKey(ResultFolder.ScenarioFile) ? "run" : "report",
                run.Scenario,
                Text(run.Seed),
                $"{Text(run.Replicates)} replicates",
                run.Started,
                bytes,
                null
            );
    }

    private static FoundResult Damaged(string folder, long bytes, string wrong) => new(folder, "", "", "", "", null, bytes, wrong);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static EnumerationOptions Entries(bool below) =>
        new()
        {
            RecurseSubdirectories = below,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
}
