using Simulation.Host.Explore;
using Simulation.Model.Engine;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Tests.Explore;

public sealed class DialTests
{
    private static readonly RunSetup Paris = ScenarioFolder.Load("climate-paris", [], new RunCompiler()).Setup!;

    [Theory]
    [InlineData("transparency", "institution.transparency")]
    [InlineData("trust", "trust.initial")]
    [InlineData("red-tape", "institution.redTape")]
    [InlineData("enforcement", "institution.enforcement.penalty")]
    [InlineData("fund", "institution.fund.size")]
    [InlineData("private", "institution.privateLeverage")]
    [InlineData("reciprocity", "countries.defaults.reciprocity")]
    [InlineData("turnover", "countries.defaults.government")]
    public void Path_EachDial_IsItsLevers(string name, string expected) =>
        Assert.Equal(expected, Dial.All.Single(dial => dial.Name == name).Path(Paris));

    [Theory]
    [InlineData("decision", "institution.decision")]
    [InlineData("retaliation", "institution.retaliation")]
    public void Path_EachChoice_IsItsLevers(string name, string expected) =>
        Assert.Equal(expected, Choice.All.Single(choice => choice.Name == name).Path(Paris));

    [Fact]
    public void Turnover_ThatIsMoved_KeepsTheScenariosTermAndSpread()
    {
        var storm = ScenarioFolder
            .Load("climate-paris", ["countries.defaults.government={ term: 7, spread: 0.3 }"], new RunCompiler())
            .Setup!;

        var overrides = ExploreSettings.None.With("turnover", "0.9").ToOverrides(storm);

        Assert.Equal("countries.defaults.government={ term: 7, turnover: 0.9, spread: 0.3 }", Assert.Single(overrides));
    }

    [Theory]
    [InlineData("no-talks", "NoConference")]
    [InlineData("pledge-and-review", null)]
    public void Retaliation_WhereNobodyMeets_IsIdleAndTakenAway(string protocol, string? idle)
    {
        var settings = ExploreSettings.None.With("protocol", protocol).With("retaliation", "grim");

        var loaded = ScenarioFolder.Load("climate-paris", settings.ToOverrides(Paris), new RunCompiler());

        Assert.Empty(loaded.Problems);
        Assert.Equal(idle, Choice.All.Single(choice => choice.Name == "retaliation").Idle(loaded.Setup!));
    }

    [Theory]
    [InlineData("single-text", null, null)]
    [InlineData("pledge-and-review", "NoTransfers", "NoVotes")]
    public void Idle_ProtocolWithoutTransfersOrVotes_SaysWhy(string protocol, string? fund, string? decision)
    {
        var setup = ScenarioFolder.Load("climate-paris", [$"institution.protocol={protocol}"], new RunCompiler()).Setup!;

        Assert.Equal(fund, Dial.All.Single(dial => dial.Name == "fund").Idle(setup));
        Assert.Equal(decision, Choice.All.Single(choice => choice.Name == "decision").Idle(setup));
    }

    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData(null, 1)]
    public void At_Enforcement_IsWhatWasChosenOrTheScenarios(string? chosen, double expected)
    {
        var dial = Dial.All.Single(dial => dial.Name == "enforcement") with { Now = _ => null };
        var settings = chosen is null ? ExploreSettings.None : ExploreSettings.None.With(dial.Name, chosen);

        Assert.Equal(expected, dial.At(settings, Paris));
    }
}
