using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests;

/// <summary>
/// What people type by mistake, and the sentence that each gets: over all commands, ended with 2 and with nothing written.
/// </summary>
public sealed class WrongInputTests
{
    private const string Experiment = "e.yaml: this is an experiment, which varies a scenario: run it with 'negsim sweep e.yaml'.";
    private const string Folder = "dir: this is a folder; expected a file. In it: dir/s.yaml.";
    private const string Table =
        "t.csv: this is a table. One of positions becomes a scenario with 'negsim import t.csv'; 'negsim "
        + "forecast t.csv' says what models expect of it.";
    private const string ScenarioForSweep =
        "small.yaml: this is a scenario; an experiment says what to vary in one: see scenarios/experiments, or try 'negsim run small.yaml' "
        + "or 'negsim levers small.yaml'.";
    private const string NoResult = "small.yaml: this is a file; expected a folder of results.";

    [Theory]
    [InlineData(Experiment, "run", "e.yaml")]
    [InlineData(Experiment, "check", "e.yaml")]
    [InlineData(Experiment, "solve", "e.yaml")]
    [InlineData(Experiment, "levers", "e.yaml")]
    [InlineData(Experiment, "compare", "small.yaml", "e.yaml")]
    [InlineData(Experiment, "brief", "e.yaml")]
    [InlineData(Experiment, "tournament", "e.yaml")]
    [InlineData(Experiment, "forecast", "e.yaml")]
    [InlineData(
        "sf01a-small-coalitions: this is an experiment, which varies a scenario: run it with 'negsim sweep sf01a-small-coalitions'.",
        "run",
        "sf01a-small-coalitions"
    )]
    [InlineData(Folder, "run", "dir")]
    [InlineData(Folder, "check", "dir")]
    [InlineData(Folder, "sweep", "dir")]
    [InlineData(Folder, "sensitivity", "dir")]
    [InlineData(Folder, "facts", "dir")]
    [InlineData(Folder, "hindcast", "dir")]
    [InlineData(Folder, "import", "dir")]
    [InlineData(Folder, "forecast", "dir")]
    [InlineData(Folder, "climate", "--model", "rice2010", "--controls", "dir", "--out", "o.csv")]
    [InlineData(
        "made: this is the folder of a run; expected a file. 'negsim replay made' runs it again; its scenario is "
            + "made/scenario.resolved.yaml.",
        "run",
        "made"
    )]
    [InlineData(
        "made: this is the folder of a run; expected a file. 'negsim replay made' runs it again; its scenario is "
            + "made/scenario.resolved.yaml.",
        "sweep",
        "made"
    )]
    [InlineData(
        "made/manifest.json: this is the manifest of a result folder: 'negsim replay made' runs it again.",
        "run",
        "made/manifest.json"
    )]
    [InlineData(Table, "run", "t.csv")]
    [InlineData(Table, "sweep", "t.csv")]
    [InlineData(Table, "hindcast", "t.csv")]
    [InlineData(ScenarioForSweep, "sweep", "small.yaml")]
    [InlineData(ScenarioForSweep, "sensitivity", "small.yaml")]
    [InlineData(ScenarioForSweep, "facts", "small.yaml")]
    [InlineData(
        "small.yaml: this is a scenario; a hindcast says what record to test one on: see "
            + "scenarios/hindcasts, or try 'negsim run small.yaml'.",
        "hindcast",
        "small.yaml"
    )]
    [InlineData(
        "small.yaml: this is YAML, as scenarios are; expected XML, JSON or a table. Try 'negsim check small.yaml'.",
        "import",
        "small.yaml"
    )]
    [InlineData(NoResult, "chart", "small.yaml")]
    [InlineData(NoResult, "report", "small.yaml")]
    [InlineData(NoResult, "explain", "small.yaml")]
    [InlineData(NoResult, "bundle", "small.yaml")]
    [InlineData(NoResult, "export", "small.yaml", "--format", "csv")]
    [InlineData(
        "small.yaml: this is a file; expected the folder of a run or a sweep, or a bundle of one (FILE.zip).",
        "replay",
        "small.yaml"
    )]
    [InlineData("small.yaml: this is a file; expected a folder of references.", "verify", "--reference", "small.yaml")]
    [InlineData("all: this is not a result folder: it has no manifest.json. There are results below it: all/made.", "chart", "all")]
    [InlineData("There is no theme 'drak'; there are light, dark. Did you mean 'dark'?", "chart", "made", "--theme", "drak")]
    [InlineData("There is no chart format 'pgn'; there are png, svg, csv. Did you mean 'png'?", "chart", "made", "--format", "pgn")]
    [InlineData(
        "There is no size 'slid'; there are slide, column, page, square. Did you mean 'slide'?",
        "levers",
        "small.yaml",
        "--size",
        "slid"
    )]
    [InlineData(
        "--format parqet: there is no such format; there are iamc, csv, parquet, xlsx. Did you mean 'parquet'?",
        "export",
        "made",
        "--format",
        "parqet"
    )]
    [InlineData("results lst: expected list or remove. Did you mean 'list'?", "results", "lst")]
    [InlineData("--kind runs: expected run, sweep or report. Did you mean 'run'?", "results", "list", "all", "--kind", "runs")]
    [InlineData(
        "--set replicates=99999999999: '99999999999' is out of range; expected a whole number from 1 to 1000000.",
        "run",
        "small.yaml",
        "--set",
        "replicates=99999999999"
    )]
    [InlineData(
        "--replicates: expected a whole number from 1 to 1000000; found '99999999999'.",
        "run",
        "small.yaml",
        "--replicates",
        "99999999999"
    )]
    [InlineData("--period 2026: the run has periods 1 to 4. The year 2026 is period 2.", "explain", "made", "--period", "2026")]
    [InlineData(
        "--period 1995: the run has periods 1 to 4. Periods count from 1, in the order of time; 1995 looks like a year.",
        "explain",
        "made",
        "--period",
        "1995"
    )]
    [InlineData(
        "--country Norway: nobody of this code or name did anything here. 'Norway' means Norway (NOR), which is not one of those here. "
            + "There is: C01, C02, C03.",
        "explain",
        "made",
        "--country",
        "Norway"
    )]
    public async Task AnyCommand_WrongInput_SaysWhatIsThereAndWhatToDo(string expected, params string[] command)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, command);
        var before = folder.Entries();

        var outcome = await Negsim.Start(folder.FullPath, command).OutcomeAsync();

        Assert.Equal(expected, outcome.Error.Split('\n')[0]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(before, folder.Entries());
    }

    [Fact]
    public async Task Explain_CountryByName_IsTheCountry()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf("n.yaml"),
            SmallScenario.Text.Replace("count: 3", "select: [NOR, SWE, DNK]", StringComparison.Ordinal)
        );
        await Negsim.DoneAsync("run", folder.PathOf("n.yaml"), "--out", folder.PathOf("out"), "--no-charts");

        var byCode = await Negsim.RunAsync("explain", folder.PathOf("out"), "--country", "NOR");
        Assert.Contains("Norway", byCode.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "Norway", "norge", "NO", "Norwegen" })
            Assert.Equal(byCode.Output, (await Negsim.RunAsync("explain", folder.PathOf("out"), "--country", name)).Output);
    }

    private static async Task WriteAsync(TemporaryFolder folder, string[] command)
    {
        folder.WriteSmallSweep();
        Directory.CreateDirectory(folder.PathOf("dir"));
        File.Copy(folder.PathOf("small.yaml"), folder.PathOf("dir/s.yaml"));
        File.WriteAllText(folder.PathOf("t.csv"), "a,b\n");
        Directory.CreateDirectory(folder.PathOf("all"));
        foreach (var made in new[] { "made", "all/made" }.Where(made => command.Any(word => word.Split('/')[0] == made.Split('/')[0])))
            await Negsim.DoneAsync("run", folder.PathOf("small.yaml"), "--out", folder.PathOf(made), "--no-charts");
    }
}
