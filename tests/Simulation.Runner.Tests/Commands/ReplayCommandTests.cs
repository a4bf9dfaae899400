using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Theory]
    [InlineData("this is a comparison; only the folder of a run or a sweep can be run again.", "compare", "--against", "national")]
    [InlineData("this is a study of levers; only the folder of a run or a sweep can be run again.", "levers", "--replicates", "2")]
    public async Task Replay_OfSeveralRuns_SaysWhatTheyAre(string sentence, string command, params string[] options)
    {
        using var folder = new TemporaryFolder();
        await Negsim.DoneAsync([command, folder.WriteSmall(), .. options, "--out", folder.PathOf("out")]);

        var again = await Negsim.RunAsync("replay", folder.PathOf("out"));
        var asScenario = await Negsim.RunAsync("check", folder.PathOf("out"));

        Assert.Equal((2, $"{folder.PathOf("out")}: {sentence}"), (again.ExitCode, again.Error.Trim()));
        Assert.Contains(
            $"this is the folder of {sentence[8..sentence.IndexOf(';', StringComparison.Ordinal)]}",
            asScenario.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Replay_OfWhatWasRun_FindsTheSameBytes()
    {
        using var folder = await RunAsync();

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("with the same bytes", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfADataFileThatWasEdited_NamesIt()
    {
        using var folder = await RunAsync();
        File.AppendAllText(folder.PathOf("out/periods.csv"), "one more row\n");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($"{folder.PathOf("out/periods.csv")}: the file has been changed since it was written.", outcome.Error.Trim());
    }

    [Fact]
    public async Task Replay_OfAManifestWithOtherHashes_NamesWhatDiffers()
    {
        using var folder = await RunAsync();
        var manifest = File.ReadAllText(folder.PathOf("out/manifest.json"));
        File.WriteAllText(folder.PathOf("out/manifest.json"), manifest.Replace("\"seed\": 7", "\"seed\": 8", StringComparison.Ordinal));

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("summary.json: other bytes this time", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "has no manifest.json")]
    [InlineData("world.csv", "the file is missing")]
    [InlineData("scenario.resolved.yaml", "the file is missing")]
    public async Task Replay_OfAFolderThatLacksAFile_EndsWith2(string file, string message)
    {
        using var folder = await RunAsync();
        File.Delete(folder.PathOf($"out/{file}"));

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "the manifest is damaged")]
    [InlineData("scenario.resolved.yaml", "cannot be run again")]
    public async Task Replay_OfAFolderThatIsDamaged_EndsWith2(string file, string message)
    {
        using var folder = await RunAsync();
        File.AppendAllText(folder.PathOf($"out/{file}"), "}");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"version\": \"", "\"version\": \"9.", "Note: {0}: the program's version was 9.")]
    [InlineData("\"runtime\": \".NET", "\"runtime\": \"Other", "Note: {0}: the runtime was Other")]
    [InlineData("\"machine\": \"", "\"machine\": \"Other ", "Note: {0}: the machine was Other ")]
    [InlineData("\"YamlDotNet\": \"", "\"YamlDotNet\": \"9.", "Note: {0}: the package YamlDotNet was 9.")]
    public async Task Replay_ByAnotherProgram_SaysWhatDiffers(string then, string changed, string note)
    {
        using var folder = await RunAsync();
        folder.Edit("out/manifest.json", then, changed);

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.StartsWith(string.Format(CultureInfo.InvariantCulture, note, folder.PathOf("out")), outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfAScenarioWithItsOwnData_SaysThatTheDataAreOthers()
    {
        using var folder = new TemporaryFolder();
        folder.WriteWithOwnData();
        await Negsim.RunAsync("run", folder.PathOf("own.yaml"), "--out", folder.PathOf("out"), "--no-charts", "--replicates", "2");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("the data file countries.csv is not the one that comes with this program", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfDataThatWereEdited_NamesTheFile()
    {
        using var folder = new TemporaryFolder();
        folder.WriteWithOwnData();
        await Negsim.RunAsync("run", folder.PathOf("own.yaml"), "--out", folder.PathOf("out"), "--no-charts", "--replicates", "2");
        File.AppendAllText(folder.PathOf("out/data/countries.csv"), "\n");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("countries.csv: the file has been changed", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfASweep_FindsTheSameBytes()
    {
        using var folder = await SweepAsync();

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("sweep"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains(
            "4 points of 3 replicates run again in this process, 3 tables with the same bytes",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("points.csv", "the file has been changed")]
    [InlineData("experiment.yaml", "the file has been changed")]
    [InlineData("sweep.json", "the sweep's manifest is damaged")]
    public async Task Replay_OfASweepThatWasEdited_NamesTheFile(string file, string message)
    {
        using var folder = await SweepAsync();
        File.AppendAllText(folder.PathOf($"sweep/{file}"), "}");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("sweep"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{file}", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfASweepWithAnotherSeed_SaysSo()
    {
        using var folder = await SweepAsync();
        folder.Edit("sweep/sweep.json", "\"seed\": 5", "\"seed\": 6");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("sweep"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the seed was 6, and is 5 now", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_TellsEverythingThatDecidesTheBytes()
    {
        using var folder = await RunAsync();

        var manifest = JsonNode.Parse(File.ReadAllText(folder.PathOf("out/manifest.json")))!;

        foreach (
            var key in new[]
            {
                "scenarioHash",
                "dataHashes",
                "seed",
                "version",
                "runtime",
                "machine",
                "packages",
                "started",
                "runSeconds",
                "command",
            }
        )
            Assert.True(manifest[key] is not null, key);
        Assert.Equal(
            ["Google.OrTools", "MathNet.Numerics", "Microsoft.Orleans.Server", "Parquet.Net", "ScottPlot", "SkiaSharp", "YamlDotNet"],
            manifest["packages"]!.AsObject().Select(entry => entry.Key)
        );
    }

    private static async Task<TemporaryFolder> SweepAsync()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("sweep"));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }

    private static async Task<TemporaryFolder> RunAsync()
    {
        var folder = new TemporaryFolder();
        var outcome = await Negsim.RunAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"), "--no-charts");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }
}
