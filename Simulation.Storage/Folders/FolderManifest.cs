using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Storage.Plugins;

namespace Simulation.Storage.Folders;

/// <summary>
/// What every folder of results says of itself, whatever made it: what was run with which command, which program and data it came from,
/// and the SHA-256 of its files.
/// </summary>
public abstract record FolderManifest
{
    /// <summary>The form that this program writes, and the only one that it reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The longest manifest that is read, in bytes; a convention.</summary>
    public const long LongestFile = 16L << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The form of the manifest.</summary>
    [JsonPropertyOrder(-1)]
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>SHA-256 of the scenario with its data; of several, each after a space.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>SHA-256 of each data file that was read, by its name.</summary>
    public IReadOnlyDictionary<string, string> DataHashes { get; init; } = new Dictionary<string, string>();

    /// <summary>The root seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many times each scenario was run.</summary>
    public required int Replicates { get; init; }

    /// <summary>The program's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The commit that the program was built from; null where that is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>The command that made it, as it can be pasted into a shell; see <see cref="CommandText"/>.</summary>
    public required string Command { get; init; }

    /// <summary>The .NET that ran it; null where that was not written down.</summary>
    public string? Runtime { get; init; }

    /// <summary>System, processor and cores; null where that was not written down.</summary>
    public string? Machine { get; init; }

    /// <summary>The versions of the packages whose code decides numbers or bytes; empty where they were not written down.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>The plug-ins whose code played it; null where there were none.</summary>
    public IReadOnlyList<UsedPlugin>? Plugins { get; init; }

    /// <summary>When it was begun; null in folders of before it was written down.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>How long the runs took, in seconds.</summary>
    public double RunSeconds { get; init; }

    /// <summary>SHA-256 of the folder's other files, by name.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>What may explain other bytes.</summary>
    [JsonIgnore]
    public Origin Origin
    {
        get => new(Version, Commit, Runtime, Machine, Packages, DataHashes);
        init
        {
            Version = value.Version;
            Commit = value.Commit;
            Runtime = value.Runtime;
            Machine = value.Machine;
            Packages = value.Packages;
            DataHashes = value.Data;
        }
    }

    /// <summary>The manifest as its file holds it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Options) + "\n";

    /// <summary>The files with others that were written since, in the order of their names.</summary>
    /// <param name="hashes">SHA-256 of each of the others by its name.</param>
    protected IReadOnlyDictionary<string, string> FilesWith(IEnumerable<KeyValuePair<string, string>> hashes)
    {
        var files = new SortedDictionary<string, string>(Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, hash) in hashes)
            files[name] = hash;

        return files;
    }

    /// <summary>Reads a manifest that is there; the answer is null with a message where it cannot be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fileName">The manifest's file.</param>
    /// <param name="whole">What the folder is called, after "this".</param>
    /// <param name="itself">What the manifest is called.</param>
    protected static (T? Manifest, string? Wrong) Read<T>(string folder, string fileName, string whole, string itself)
        where T : FolderManifest
    {
        var path = Path.Combine(folder, fileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<T>(FolderFile.ReadText(folder, fileName, LongestFile), Options);
            if (manifest is not { Schema: CurrentSchema })
                return (
                    null,
                    $"{path}: this {whole} was written with the manifest schema {manifest?.Schema}; this program reads {CurrentSchema}."
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
                $"{path}({error.LineNumber + 1},{error.BytePositionInLine + 1}): {itself} is damaged: {DamagedJson.Words(error)}"
            );
        }
    }
}
