using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Events = """
        {"replicate":0,"period":1,"year":2025,"round":1,"kind":"response","party":"FRA","accepted":true,"terms":{},"reason":"France accepted."}
        {"replicate":0,"period":1,"year":2025,"round":1,"kind":"response","party":"IND","accepted":false,"terms":{},"reason":"India declined."}
        {"replicate":0,"period":1,"year":2025,"round":0,"kind":"trust-change","party":"FRA","other":"IND","terms":{},"reason":"France trusts India less."}
        {"replicate":0,"period":2,"year":2030,"round":1,"kind":"response","party":"FRA","accepted":true,"terms":{},"reason":"France accepted again."}
        {"replicate":1,"period":1,"year":2025,"round":1,"kind":"response","party":"IND","accepted":true,"terms":{},"reason":"India accepted."}

        """;

    [Fact]
    public async Task Explain_Folder_TellsTheFirstReplicateByPeriodAndRound()
    {
        using var folder = Recorded();

        var outcome = await Negsim.RunAsync("explain", folder.FullPath);

        Assert.Equal(
            """
            Period 1 (2025)
              Round 1
                France accepted.
                India declined.
              Outside the conference
                France trusts India less.

            Period 2 (2030)
              Round 1
                France accepted again.
            """,
            outcome.Output.ReplaceLineEndings("\n").TrimEnd()
        );
    }

    [Fact]
    public async Task Explain_CountryAndPeriod_TellsWhatItDidAndWhatConcernedIt()
    {
        using var folder = Recorded();

        var outcome = await Negsim.RunAsync("explain", folder.FullPath, "--country", "IND", "--period", "1");

        Assert.Contains("India declined.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("France trusts India less.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("France accepted.", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--country IDN: nobody of this code or name did anything here. 'IDN' means Indonesia (IDN), "
            + "which is not one of those here. There is: ",
        "--country",
        "IDN"
    )]
    [InlineData("--period 3: the run has periods 1 to 2.", "--period", "3")]
    [InlineData("--replicate 2: the folder has events of 2 replicates", "--replicate", "2")]
    public async Task Explain_FilterThatFitsNothing_SaysWhatThereIs(string message, string option, string value)
    {
        using var folder = Recorded();

        var outcome = await Negsim.RunAsync("explain", folder.FullPath, option, value);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_CountryThatDidNothingInThePeriod_SaysSo()
    {
        using var folder = Recorded();

        var outcome = await Negsim.RunAsync("explain", folder.FullPath, "--country", "IND", "--period", "2");

        Assert.Equal((0, "Nothing was recorded of that country in that period."), (outcome.ExitCode, outcome.Output.Trim()));
    }

    [Fact]
    public async Task Explain_DamagedEvents_EndsWith2()
    {
        using var folder = Recorded();
        File.AppendAllText(folder.PathOf("events.jsonl"), "{");

        var outcome = await Negsim.RunAsync("explain", folder.FullPath);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the file is damaged", outcome.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Recorded()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("events.jsonl"), Events);
        return folder;
    }
}
