using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Simulation.Storage.Folders;

/// <summary>What the folder of a run, or of a report on several runs, holds and how it came about: enough to run it again.</summary>
public sealed record Manifest : FolderManifest
{
    /// <summary>The file that it is in.</summary>
    public const string FileName = "manifest.json";

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

    /// <summary>The scenario's name; of several, each after a space.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's file as the user named it; of several, each after a space.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>For how many replicates it was recorded who did what and why.</summary>
    public required int Events { get; init; }

    /// <summary>What carried out the runs.</summary>
    public required string Driver { get; init; }

    /// <summary>How long everything took, in seconds.</summary>
    public required double TotalSeconds { get; init; }

    /// <summary>What stands under the run's charts.</summary>
    [JsonIgnore]
    public RunStamp Stamp => new(Version, DayOf(Started));

    /// <summary>What stands under charts that this program draws of what it runs now.</summary>
    public static RunStamp StampOfToday => StampOf(TimeProvider.System.GetUtcNow());

    /// <summary>What stands under charts of a run of this program.</summary>
    /// <param name="started">When it began.</param>
    public static RunStamp StampOf(DateTimeOffset started) => new(ProgramVersion, DayOf(started));

    /// <summary>Lets a folder's manifest know files that were written into it since.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="hashes">SHA-256 of each file by its name.</param>
    /// <exception cref="IOException">The manifest cannot be read or written.</exception>
    public static void Enter(string folder, IReadOnlyDictionary<string, string> hashes)
    {
        var (manifest, wrong) = Read(folder);
        if (manifest is null)
            throw new IOException(wrong);

        var json = (manifest with { Files = manifest.FilesWith(hashes) }).ToJson();
        AtomicFile.Write(Path.Combine(folder, FileName), writer => writer.Write(json));
    }

    /// <summary>Reads a result folder's manifest; the answer is null with a message where there is none that can be read.</summary>
    public static (Manifest? Manifest, string? Wrong) Read(string folder) =>
        File.Exists(Path.Combine(folder, FileName))
            ? Read<Manifest>(folder, FileName, "folder", "the manifest")
            : (null, $"{folder}: {WhatIsThere.InsteadOfRun(folder)}");

    private static DateOnly? DayOf(DateTimeOffset? started) => started is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
