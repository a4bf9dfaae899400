using Simulation.Runner.Tests.Support;
using Simulation.Storage.Experiments;

namespace Simulation.Runner.Tests.Commands;

public sealed class FactsCommandTests
{
    private const string Theory = """
        name: pool
        theory: reserve.pool
        set: { n: 10, variance: 4, A: 1, p: 0.1, R: 2, risk_tolerance: [1, 1] }
        factors: { rho: [0, 0.5, 1] }
        indicators: [gain_each]
        fact: { id: SF23, claim: It falls., source: Borch (1962), expect: [{ indicator: gain_each, along: rho, shape: falls }] }
        """;

    [Fact]
    public async Task Facts_AllThatAreShipped_GiveTheShippedPage()
    {
        using var folder = new TemporaryFolder();
        var page = folder.PathOf("page.md");

        var outcome = await Negsim.RunAsync("facts", "--write", page);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.True(
            File.ReadAllText(page) == File.ReadAllText(Checkout.PathOf("docs/explanation/stylised-facts.md")),
            "docs/explanation/stylised-facts.md is not what the runs give: write it again with "
                + "negsim facts --write and look at what changed."
        );
    }

    [Fact]
    public void Facts_Shipped_CoverEveryRowOfTheTheory()
    {
        var ids = ExperimentFolder
            .In(ExperimentFolder.Facts)
            .Select(file => ExperimentFolder.Read(file).Load.Experiment!.Fact!.Id)
            .Distinct();

        Assert.Equal(Enumerable.Range(1, 28).Select(number => $"SF{number:00}"), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Facts_OneThatDoesNotHold_Fails()
    {
        var outcome = await Run(Theory.Replace("shape: falls", "shape: rises", StringComparison.Ordinal));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("this should be reproduced, and is not", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("0 of 1 facts are reproduced", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_OneThatHoldsThoughItSaysNot_Fails()
    {
        var outcome = await Run(Theory.Replace("claim: It falls.", "claim: It falls., gap: Never.", StringComparison.Ordinal));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("reproduced after all", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "theory: reserve.pool",
        "theory: reserve.pol",
        "(2,9): there is no closed form 'reserve.pol'. Did you mean 'reserve.pool'?"
    )]
    [InlineData("[gain_each]", "[gain_each, gain]", "(5,")]
    [InlineData("n: 10, ", "", "the input 'n' is missing")]
    [InlineData("fact:", "facts:", "unknown key 'facts'")]
    public async Task Facts_SomethingWrong_TellsWhereAndRunsNothing(string part, string instead, string message)
    {
        var outcome = await Run(Theory.Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task Facts_ASettingTheScenarioRefuses_PointsAtTheFactor()
    {
        using var folder = new TemporaryFolder();
        var scenario = Path.GetFileName(folder.WriteSmall());
        var file = folder.PathOf("e.yaml");
        File.WriteAllText(
            file,
            $"name: e\nscenario: {scenario}\nfactors:\n  institution.transparency: [0.5, 1.5]\nindicators: [ambition_ratio]\n"
                + "fact: { id: SF01, claim: a, source: b, expect: [{ indicator: ambition_ratio, along: institution.transparency, shape: "
                + "rises }] }\n"
        );

        var outcome = await Negsim.RunAsync("facts", file);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(
            $"{file}(4,3): at 1.5: transparency is 1.5; expected a number from 0 to 1.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<Outcome> Run(string experiment)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pool.yaml");
        File.WriteAllText(file, experiment);
        return await Negsim.RunAsync("facts", file);
    }
}
