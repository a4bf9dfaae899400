using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class TournamentCommandTests
{
    [Fact]
    public async Task Tournament_OverAShippedAgenda_RanksAndWritesEveryMatch()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "tournament",
            "tobacco-treaty",
            "--strategies",
            "boulware,conceder",
            "--rounds",
            "20",
            "--out",
            folder.PathOf("matches.csv")
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"1 +boulware +0\.\d{4}", outcome.Output);

        // Two by two in eight seats, and a header.
        Assert.Equal(33, File.ReadAllLines(folder.PathOf("matches.csv")).Length);
    }

    [Fact]
    public async Task Tournament_WithWhatIsWrong_NamesItAll()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("tournament", folder.WriteSmall(), "--strategies", "boulwar");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the world 'commons' of this scenario has none", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("no strategy 'boulwar'. Did you mean 'boulware'", outcome.Error, StringComparison.Ordinal);
    }
}
