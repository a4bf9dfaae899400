using Simulation.Storage.Plugins;
using Simulation.Storage.Sweeps;

namespace Simulation.Storage.Tests.Sweeps;

public sealed class SweepManifestTests
{
    // As version 0.1.0 wrote it, before packages and the time were written down.
    private const string Earlier = """
        {
          "schema": 1,
          "experiment": "grid",
          "scenarioHash": "ab",
          "dataHashes": { "countries.csv": "cd" },
          "design": "grid",
          "factors": { "trust.initial": "0.2; 0.8" },
          "indicators": [ "ambition_ratio" ],
          "seed": 5,
          "replicates": 3,
          "points": 4,
          "done": 2,
          "failed": 0,
          "pending": 2,
          "version": "0.1.0",
          "runtime": ".NET 9.0.0",
          "machine": "Linux X64, 2 cores",
          "command": "negsim sweep e.yaml --out out",
          "runSeconds": 1.5
        }
        """;

    [Fact]
    public void Read_FormOfEarlierVersions_IsTakenAsItIs()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(SweepManifest.FileName), Earlier);

        var (manifest, wrong) = SweepManifest.Read(folder.FullPath);

        Assert.Null(wrong);
        Assert.Equal((4, 2, 2, 1.5), (manifest!.Points, manifest.Done, manifest.Pending, manifest.RunSeconds));
        Assert.Equal("cd", manifest.DataHashes["countries.csv"]);
        Assert.Empty(manifest.Packages);
        Assert.Null(manifest.Started);
    }

    [Fact]
    public void Write_WhatWasRead_IsReadTheSame()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(SweepManifest.FileName), Earlier);
        var manifest = SweepManifest.Read(folder.FullPath).Manifest!.With([KeyValuePair.Create("points.csv", "ef")]);

        manifest.Write(folder.FullPath);

        Assert.Equal(manifest.ToJson(), SweepManifest.Read(folder.FullPath).Manifest!.ToJson());
        Assert.Empty(SweepManifest.Read(folder.FullPath).Manifest!.Differences(manifest));
    }

    [Fact]
    public void Differences_OfAnotherPlan_AreNamed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(SweepManifest.FileName), Earlier);
        var then = SweepManifest.Read(folder.FullPath).Manifest!;
        var now = then with
        {
            Seed = 6,
            Factors = new Dictionary<string, string> { ["trust.initial"] = "0.2; 0.9" },
        };

        Assert.Equal(["the seed was 5, and is 6 now", "the factor trust.initial was 0.2; 0.8, and is 0.2; 0.9 now"], then.Differences(now));
    }

    [Fact]
    public void Differences_OfPlugins_NameEachWithBothBuilds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(SweepManifest.FileName), Earlier);
        var none = SweepManifest.Read(folder.FullPath).Manifest!;
        var then = none with { Plugins = [new UsedPlugin("Mine", "1.0.0", new string('a', 64)), new UsedPlugin("Same", "1.0.0", "ab")] };
        var now = none with { Plugins = [new UsedPlugin("Same", "1.0.0", "ab"), new UsedPlugin("Mine", "1.0.0", new string('b', 64))] };

        Assert.Equal(["the plug-in Mine was 1.0.0 (SHA-256 aaaaaaaaaaaa), and is 1.0.0 (SHA-256 bbbbbbbbbbbb) now"], then.Differences(now));
        Assert.Equal(
            [
                "the plug-in Mine was 1.0.0 (SHA-256 aaaaaaaaaaaa), and is not loaded now",
                "the plug-in Same was 1.0.0 (SHA-256 ab), and is not loaded now",
            ],
            then.Differences(none)
        );
        Assert.Equal(2, none.Differences(now).Count());
        Assert.Empty(then.Differences(then));
    }
}
