using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class ManifestTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        var manifest = Small("negsim run 'my scenario.yaml'") with { Files = new Dictionary<string, string> { ["world.csv"] = "ab" } };
        File.WriteAllText(folder.PathOf(Manifest.FileName), manifest.ToJson());

        var (read, wrong) = Manifest.Read(folder.FullPath);

        Assert.Null(wrong);
        Assert.Equal(manifest.ToJson(), read!.ToJson());
        Assert.Equal(Manifest.ProgramVersion, read.Version);
        Assert.Equal(Manifest.ThisMachine, read.Machine);
        Assert.Equal(Packages.Versions, read.Packages);
    }

    [Fact]
    public void Read_FormOfEarlierVersions_TellsNothingThatItDoesNotHold()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf(Manifest.FileName),
            """
            {
              "schema": 1,
              "scenario": "small",
              "scenarioFile": "my scenario.yaml",
              "scenarioHash": "ab",
              "seed": 7,
              "replicates": 4,
              "events": 1,
              "version": "0.1.0",
              "driver": "silo",
              "command": "negsim run 'my scenario.yaml' --seed 7",
              "started": "2026-01-31T10:00:00+00:00",
              "runSeconds": 1.5,
              "totalSeconds": 2,
              "files": { "world.csv": "cd" }
            }
            """
        );

        var (read, wrong) = Manifest.Read(folder.FullPath);

        Assert.Null(wrong);
        Assert.Equal(("0.1.0", null, null, null), (read!.Version, read.Commit, read.Runtime, read.Machine));
        Assert.Empty(read.Packages);
        Assert.Empty(read.DataHashes);
        Assert.Equal("cd", read.Files["world.csv"]);
        Assert.Equal("NegotiationSim 0.1.0 · 2026-01-31", read.Stamp.ToString());
        Assert.All(
            read.Origin.Differences(Origin.Here(new Dictionary<string, string>())),
            difference => Assert.StartsWith("the program's version was 0.1.0", difference, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "this folder was written with the manifest schema 2; this program reads 1.")]
    [InlineData("\"seed\": 7", "\"seed\": \"no\"", "the manifest is damaged: seed has a value that this program never writes there.")]
    [InlineData("\"files\": {", "\"files\": { \"../x\": \"\",", "the manifest names '../x', which is outside its folder")]
    public void Read_WhatThisProgramDidNotWrite_SaysWhatIsWrong(string part, string instead, string expected)
    {
        using var folder = new TemporaryFolder();
        var manifest = Small("negsim run") with { Files = new Dictionary<string, string> { ["world.csv"] = "ab" } };
        File.WriteAllText(folder.PathOf(Manifest.FileName), manifest.ToJson().Replace(part, instead, StringComparison.Ordinal));

        var (read, wrong) = Manifest.Read(folder.FullPath);

        Assert.Null(read);
        Assert.Contains(expected, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_FilesWrittenSince_AreAddedToTheOthers()
    {
        using var folder = new TemporaryFolder();
        var manifest = Small("negsim run") with
        {
            Files = new Dictionary<string, string> { ["b"] = "1", ["c"] = "2" },
        };
        File.WriteAllText(folder.PathOf(Manifest.FileName), manifest.ToJson());

        Manifest.Enter(folder.FullPath, new Dictionary<string, string> { ["a"] = "3", ["c"] = "4" });

        Assert.Equal(["a=3", "b=1", "c=4"], Manifest.Read(folder.FullPath).Manifest!.Files.Select(file => $"{file.Key}={file.Value}"));
    }

    /// <summary>A manifest of a small run that this program made.</summary>
    internal static Manifest Small(string command) =>
        new()
        {
            Origin = Origin.Here(new Dictionary<string, string>()),
            Scenario = "small",
            ScenarioFile = "small.yaml",
            ScenarioHash = "ab",
            Seed = 7,
            Replicates = 4,
            Events = 1,
            Driver = "test",
            Command = command,
            Started = new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero),
            RunSeconds = 1.5,
            TotalSeconds = 2,
        };
}
