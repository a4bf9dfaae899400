using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Runner.Sweeps;

/// <summary>What a sweep's folder holds, how it came about, and how far it is.</summary>
internal sealed record SweepManifest
{
    public const string FileName = "sweep.json";
    private const int CurrentSchema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Schema { get; init; } = CurrentSchema;

    public required string Experiment { get; init; }

    /// <summary>SHA-256 of the scenario and its data, before any factor is varied.</summary>
    public required string ScenarioHash { get; init; }

    public required IReadOnlyDictionary<string, string> DataHashes { get; init; }

    public required string Design { get; init; }

    /// <summary>Each factor with its levels or range.</summary>
    public required IReadOnlyDictionary<string, string> Factors { get; init; }

    public required IReadOnlyList<string> Indicators { get; init; }

    public required ulong Seed { get; init; }

    public required int Replicates { get; init; }

    public required int Points { get; init; }

    public int Done { get; init; }

    public int Failed { get; init; }

    public int Pending => Points - Done;

    public string Version { get; init; } = Manifest.ProgramVersion;

    public string? Commit { get; init; } = Manifest.ProgramCommit;

    public string Runtime { get; init; } = Manifest.ProgramRuntime;

    public string Machine { get; init; } = Manifest.ThisMachine;

    /// <summary>The versions of the packages whose code decides numbers or bytes.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = Simulation.Storage.Folders.Packages.Versions;

    /// <summary>The plug-ins whose code played it; null where there were none.</summary>
    public IReadOnlyList<UsedPlugin>? Plugins { get; init; }

    public required string Command { get; init; }

    /// <summary>When it was begun; null in folders of before it was written down.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How long it has run, over all its sittings.</summary>
    public double RunSeconds { get; init; }

    /// <summary>
    /// SHA-256 of the files that do not change any more, by name: of what is swept from the beginning, of the tables once there are all
    /// points.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>What may explain other bytes.</summary>
    [JsonIgnore]
    public Origin Origin => new(Version, Commit, Runtime, Machine, Packages, DataHashes);

    public static SweepManifest Of(SweepPlan plan, string command) =>
        new()
        {
            Experiment = plan.Experiment.Name,
            ScenarioHash = plan.Base.Package!.Hash,
            DataHashes = plan.Base.Package.DataHashes(),
            Design = plan.Experiment.Design.ToString()!,
            Factors = plan.Experiment.Factors.ToDictionary(factor => factor.Key, factor => Words(factor.Value)),
            Indicators = plan.Experiment.Indicators,
            Seed = plan.Experiment.Seed,
            Replicates = plan.Experiment.Replicates,
            Points = (int)plan.Count,
            Plugins = UsedPlugin.In(plan.Scenario.Compiler.Catalog),
            Command = command,
            Started = TimeProvider.System.GetUtcNow(),
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
                ("indicators", string.Join(", ", Indicators), string.Join(", ", now.Indicators)),
                ("seed", $"{Seed}", $"{now.Seed}"),
                ("replicates", $"{Replicates}", $"{now.Replicates}"),
                ("version", Version, now.Version),
            }
        )
        {
            if (then != today)
                yield return $"the {what} was {then}, and is {today} now";
        }

        foreach (
            var path in Factors
                .Keys.Union(now.Factors.Keys)
                .Where(path => Factors.GetValueOrDefault(path) != now.Factors.GetValueOrDefault(path))
        )
            yield return $"the factor {path} was {Factors.GetValueOrDefault(path, "none")}, and is "
                + $"{now.Factors.GetValueOrDefault(path, "none")} now";
    }

    public void Write(string folder) =>
        AtomicFile.Write(Path.Combine(folder, FileName), writer => writer.Write(JsonSerializer.Serialize(this, Options) + "\n"));

    /// <summary>Reads a folder's manifest; the answer is null where there is none, with a message where it cannot be read.</summary>
    public static (SweepManifest? Manifest, string? Wrong) Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return (null, null);

        try
        {
            var manifest = JsonSerializer.Deserialize<SweepManifest>(FolderFile.ReadText(folder, FileName, Manifest.LongestFile), Options);
            if (manifest is not { Schema: CurrentSchema })
                return (
                    null,
                    $"{path}: this sweep was written with the manifest schema {manifest?.Schema}; this program reads {CurrentSchema}."
                );

            return manifest.Files.Keys.FirstOrDefault(name => !ForeignFiles.IsInside(name)) is { } outside
                ? (null, $"{path}: the manifest names '{outside}', which is outside its folder: it is not as this program wrote it.")
                : (manifest, null);
        }
        catch (FileRefusedException refused)
        {
            return (null, refused.Message);
        }
        catch (JsonException error)
        {
            return (
                null,
                $"{path}({error.LineNumber + 1},{error.BytePositionInLine + 1}): the sweep's manifest is damaged: "
                    + $"{DamagedJson.Words(error)}"
            );
        }
    }

    private static string Words(Model.Experiments.Factor factor) =>
        factor.IsRange
            ? string.Create(CultureInfo.InvariantCulture, $"{factor.Min} to {factor.Max}, {Model.Texts.Words.Of(factor.Scale)}")
            : string.Join("; ", factor.Values);
}
