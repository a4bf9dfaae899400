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
    public void Path_EachDial_IsItsLevers(string name, string expected) =>
        Assert.Equal(expected, Dial.All.Single(dial => dial.Name == name).Path(Paris));

    [Fact]
    public void Path_Decision_IsItsLevers() =>
        Assert.Equal("institution.decision", Choice.All.Single(choice => choice.Name == "decision").Path(Paris));

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
