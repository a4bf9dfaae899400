using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Experiments;
using Simulation.Model.Scenarios;
using Simulation.Model.Texts;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Storage.Sweeps;

/// <summary>
/// What a sweep's folder holds, how it came about, and how far it is. Its files are of what is swept from the beginning, and of the tables
/// once there are all points.
/// </summary>
public sealed record SweepManifest : FolderManifest
{
    /// <summary>The file that it is in.</summary>
    public const string FileName = "sweep.json";

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The design in words.</summary>
    public required string Design { get; init; }

    /// <summary>Each factor with its levels or range.</summary>
    public required IReadOnlyDictionary<string, string> Factors { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>How many points the design has.</summary>
    public required int Points { get; init; }

    /// <summary>How many of them are done.</summary>
    public int Done { get; init; }

    /// <summary>How many of those failed.</summary>
    public int Failed { get; init; }

    /// <summary>How many are not done yet.</summary>
    public int Pending => Points - Done;

    /// <summary>Of a sweep that this program begins now.</summary>
    /// <param name="experiment">What is varied and measured.</param>
    /// <param name="package">The scenario before any factor is varied.</param>
    /// <param name="command">The command, as it can be pasted into a shell.</param>
    /// <param name="catalog">What is loaded.</param>
    public static SweepManifest Of(Experiment experiment, ScenarioPackage package, string command, Catalog catalog) =>
        new()
        {
            Experiment = experiment.Name,
            ScenarioHash = package.Hash,
            Design = experiment.Design.ToString()!,
            Factors = experiment.Factors.ToDictionary(factor => factor.Key, factor => LevelsOf(factor.Value)),
            Indicators = experiment.Indicators,
            Seed = experiment.Seed,
            Replicates = experiment.Replicates,
            Points = (int)experiment.Design.Count([.. experiment.Factors.Values]),
            Command = command,
            Plugins = UsedPlugin.In(catalog),
            Started = TimeProvider.System.GetUtcNow(),
            Origin = Origin.Here(package.DataHashes()),
        };

    /// <summary>Why a sweep cannot go on from here with what is planned now, each difference a line; empty if it can.</summary>
    public IEnumerable<string> Differences(SweepManifest now)
    {
        foreach (
            var (what, then, today) in new[]
            {
                ("experiment", Experiment, now.Experiment),
                ("scenario or its data", ScenarioHash, now.ScenarioHash),
                ("design", Design, now.Design),
                ("list of indicators", string.Join(", ", Indicators), string.Join(", ", now.Indicators)),
                ("seed", $"{Seed}", $"{now.Seed}"),
                ("number of replicates", $"{Replicates}", $"{now.Replicates}"),
                ("version", Version, now.Version),
            }
        )
        {
            if (then != today)
                yield return $"the {what} was {then}, and is {today} now";
        }

        foreach (var change in UsedPlugin.Changes(Plugins, now.Plugins))
            yield return change;

        foreach (
            var path in Factors
                .Keys.Union(now.Factors.Keys)
                .Where(path => Factors.GetValueOrDefault(path) != now.Factors.GetValueOrDefault(path))
        )
            yield return $"the factor {path} was {Factors.GetValueOrDefault(path, "none")}, and is "
                + $"{now.Factors.GetValueOrDefault(path, "none")} now";
    }

    /// <summary>The same with files that were written since.</summary>
    /// <param name="hashes">SHA-256 of each file by its name.</param>
    public SweepManifest With(IEnumerable<KeyValuePair<string, string>> hashes) => this with { Files = FilesWith(hashes) };

    /// <summary>Writes it into a folder, whole.</summary>
    public void Write(string folder)
    {
        var json = ToJson();
        AtomicFile.Write(Path.Combine(folder, FileName), writer => writer.Write(json));
    }

    /// <summary>Reads a folder's manifest; the answer is null where there is none, with a message where it cannot be read.</summary>
    public static (SweepManifest? Manifest, string? Wrong) Read(string folder) =>
        File.Exists(Path.Combine(folder, FileName)) ? Read<SweepManifest>(folder, FileName, "sweep", "the sweep's manifest") : (null, null);

    private static string LevelsOf(Factor factor) =>
        factor.IsRange
            ? string.Create(CultureInfo.InvariantCulture, $"{factor.Min} to {factor.Max}, {Words.Of(factor.Scale)}")
            : string.Join("; ", factor.Values);
}
