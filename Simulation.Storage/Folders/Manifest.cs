using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Storage.Plugins;

namespace Simulation.Storage.Folders;

/// <summary>What a result folder holds and how it came about: enough to run it again.</summary>
public sealed record Manifest
{
    public const string FileName = "manifest.json";
    public const int CurrentSchema = 1;

    /// <summary>The longest manifest that is read, in bytes; a convention.</summary>
    public const long LongestFile = 16L << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // "0.1.0+COMMIT", without the commit where the program was not built in a checkout.
    private static readonly string[] Build = typeof(Manifest)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+');

    /// <summary>The program's version.</summary>
    public static string ProgramVersion => Build[0];

    /// <summary>The commit that the program was built from; null where that is not known.</summary>
    public static string? ProgramCommit => Build.ElementAtOrDefault(1);

    /// <summary>The .NET that runs it.</summary>
    public static string ProgramRuntime => RuntimeInformation.FrameworkDescription;

    /// <summary>System, processor and cores.</summary>
    public static string ThisMachine { get; } =
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores";

    public required int Schema { get; init; }

    public required string Scenario { get; init; }

    public required string ScenarioFile { get; init; }

    public required string ScenarioHash { get; init; }

    /// <summary>SHA-256 of each data file that the scenario needs, by its name.</summary>
    public IReadOnlyDictionary<string, string> DataHashes { get; init; } = new Dictionary<string, string>();

    public required ulong Seed { get; init; }

    public required int Replicates { get; init; }

    public required int Events { get; init; }

    public required string Version { get; init; }

    /// <summary>The commit that the program was built from; null where that is not known.</summary>
    public string? Commit { get; init; } = ProgramCommit;

    public required string Driver { get; init; }

    public required string Command { get; init; }

    public string Runtime { get; init; } = ProgramRuntime;

    public string Machine { get; init; } = ThisMachine;

    /// <summary>The versions of the packages whose code decides numbers or bytes.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = Folders.Packages.Versions;

    /// <summary>The plug-ins whose code played it; null where there were none.</summary>
    public IReadOnlyList<UsedPlugin>? Plugins { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required double RunSeconds { get; init; }

    public required double TotalSeconds { get; init; }

    /// <summary>SHA-256 of every other file of the folder, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>What may explain other bytes.</summary>
    [JsonIgnore]
    public Origin Origin => new(Version, Commit, Runtime, Machine, Packages, DataHashes);

    /// <summary>What stands under the run's charts.</summary>
    [JsonIgnore]
    public RunStamp Stamp => StampOf(Started) with { Version = Version };

    /// <summary>What stands under charts that this program draws of what it runs now.</summary>
    public static RunStamp StampOfToday => StampOf(TimeProvider.System.GetUtcNow());

    /// <summary>What stands under charts of a run of this program.</summary>
    /// <param name="started">When it began.</param>
    public static RunStamp StampOf(DateTimeOffset started) => new(ProgramVersion, DateOnly.FromDateTime(started.UtcDateTime));

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>Lets a folder's manifest know files that were written into it since.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="hashes">SHA-256 of each file by its name.</param>
    /// <exception cref="IOException">The manifest cannot be read or written.</exception>
    public static void Enter(string folder, IReadOnlyDictionary<string, string> hashes)
    {
        var (manifest, wrong) = Read(folder);
        if (manifest is null)
            throw new IOException(wrong);

        var files = new SortedDictionary<string, string>(manifest.Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, hash) in hashes)
            files[name] = hash;

        var json = (manifest with { Files = files }).ToJson();
        AtomicFile.Write(Path.Combine(folder, FileName), writer => writer.Write(json));
    }

    /// <summary>Reads a result folder's manifest; the answer is null with a message where there is none that can be read.</summary>
    public static (Manifest? Manifest, string? Wrong) Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return (null, $"{folder}: {WhatIsThere.InsteadOfRun(folder)}");

        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(FolderFile.ReadText(folder, FileName, LongestFile), Options);
            if (manifest is not { Schema: CurrentSchema })
                return (
                    null,
                    $"{path}: this folder was written with the manifest schema {manifest?.Schema}; this program reads {CurrentSchema}."
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
                $"{path}({error.LineNumber + 1},{error.BytePositionInLine + 1}): the manifest is damaged: {DamagedJson.Words(error)}"
            );
        }
    }
}
