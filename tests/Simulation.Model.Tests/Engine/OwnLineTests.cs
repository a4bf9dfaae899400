using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>What is said to lie below or above no agreement is measured against the same replicate's own world.</summary>
public sealed class OwnLineTests
{
    private const string NoTalks = "institution.protocol=no-talks";

    [Theory]
    [InlineData("climate-paris", "emission_reduction_pct")]
    [InlineData("montreal-protocol", "consumption_reduction_pct")]
    [InlineData("food-reserve", "shortfall_avoided_pct")]
    [InlineData("pandemic-vaccines", "infections_avoided_pct")]
    [InlineData("trade-truce", "trade_gain_pct")]
    [InlineData("quantum-research", "research_change_pct")]
    public void Reduction_WhereNothingWasDone_IsZeroInEveryReplicate(string scenario, string indicator)
    {
        var result = Runs.Play(Runs.Package(scenario, NoTalks), 6);

        Assert.All(result.Values(indicator), value => Assert.Equal(0, value, 1e-9));
    }

    [Fact]
    public void Reduction_OfAReplicate_IsAgainstItsOwnNoAgreementLine()
    {
        var package = Runs.Package("climate-paris");
        var setup = new RunCompiler().Compile(package);
        var result = Runs.Play(package, 4);
        var emissions = result.Header.WorldSeries.ToList().FindIndex(series => series.Name == "emissions");

        foreach (var (index, value) in result.Values("emission_reduction_pct").Index())
        {
            var own = ReferenceLines.Of(setup, 42, index, TestContext.Current.CancellationToken).Nash.World[emissions].Sum();
            Assert.Equal(100 * (1 - (result.World(index, "emissions").Sum() / own)), value, 1e-9);
        }
    }

    [Fact]
    public void IsSameWorld_OfOtherRules_HoldsAndOfOtherClimatesDoesNot()
    {
        var paris = new RunCompiler().Compile(Runs.Package("climate-paris"));
        var rules = new RunCompiler().Compile(Runs.Package("climate-paris", NoTalks, "trust.forgetting=0.5", "horizon.periods=4"));
        var certain = new RunCompiler().Compile(Runs.Package("climate-paris", "world.sensitivitySpread=0"));
        var warmer = new RunCompiler().Compile(Runs.Package("climate-paris", "world.parameters={ t2xco2: 4 }"));
        var rice = new RunCompiler().Compile(Runs.Package("climate-rice"));

        Assert.True(ReferenceLines.IsSameWorld(paris, rules, 42, 0));
        Assert.All(new[] { certain, warmer, rice }, other => Assert.False(ReferenceLines.IsSameWorld(paris, other, 42, 0)));
    }
}
