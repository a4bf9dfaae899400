using Simulation.Model.Levers;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class LeversCommandTests
{
    [Fact]
    public async Task Levers_OfAScenario_AreRankedAndDrawn()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("levers", folder.WriteSmall(), "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"ambition_ratio +low +high +effect +95 % interval", outcome.Output);
        Assert.Contains("capacity-building: no party of this scenario lacks capacity", outcome.Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(folder.PathOf("out/levers.csv"));
        Assert.Equal(1 + (4 * LeverCatalogue.All.Count), rows.Length);
        Assert.Equal(
            ["ambition_ratio", "closing_the_gap", "participation_rate", "trust_mean"],
            Directory
                .GetFiles(folder.PathOf("out/charts"), "*.png")
                .Select(file => Path.GetFileNameWithoutExtension(file)["levers-".Length..])
                .Order(StringComparer.Ordinal)
        );
        Assert.True(File.Exists(folder.PathOf("out/manifest.json")));
    }

    // Equal parties gain the same but for rounding, which makes a Gini of some 1e-17.
    [Fact]
    public async Task Levers_OfEqualParties_DoNotStarWhatRoundingLeavesOfTheGini()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "levers",
            "commons-symmetric",
            "--replicates",
            "3",
            "--indicator",
            "gini_of_gains",
            "--out",
            folder.PathOf("out")
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.DoesNotMatch(@" [+-]?0\*", outcome.Output);
    }

    [Fact]
    public async Task Levers_Twice_GiveTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        string[] Arguments(string name) =>
            [
                "levers",
                folder.WriteSmall(),
                "--indicator",
                "delivered_total.last",
                "--replicates",
                "3",
                "--seed",
                "5",
                "--out",
                folder.PathOf(name),
            ];

        await Negsim.RunAsync(Arguments("one"));
        await Negsim.RunAsync(Arguments("two"));

        Assert.Equal(File.ReadAllBytes(folder.PathOf("one/levers.csv")), File.ReadAllBytes(folder.PathOf("two/levers.csv")));
        Assert.Equal(
            File.ReadAllBytes(folder.PathOf("one/charts/levers-delivered_total.last.png")),
            File.ReadAllBytes(folder.PathOf("two/charts/levers-delivered_total.last.png"))
        );
    }

    [Fact]
    public async Task Levers_OfAnUnknownIndicator_SaySo()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "levers",
            folder.WriteSmall(),
            "--indicator",
            "ambition_ration",
            "--indicator",
            "trust",
            "--out",
            folder.PathOf("out")
        );

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(
            "--indicator ambition_ration: this scenario has no such indicator, and no series with such a statistic. Did you mean "
                + "'ambition_ratio'?",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--indicator trust:", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task Levers_OfAWrongScenario_ListWhatIsWrong()
    {
        var outcome = await Negsim.RunAsync("levers", "climate-pariss");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Did you mean 'climate-paris'?", outcome.Error, StringComparison.Ordinal);
    }
}
