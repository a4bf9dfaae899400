using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>Where the response model ends: nobody answers in kind, or all do in full and are believed.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("climate-paris")]
    [InlineData("trade-truce", "institution.protocol={ kind: pledge-and-review, rounds: 4 }")]
    [InlineData("commons-symmetric", "institution.protocol={ kind: pledge-and-review, rounds: 4 }", "institution.retaliation=proportional")]
    public void Pledges_WithoutReciprocityAndChance_AreNash(string scenario, params string[] overrides)
    {
        var package = Runs.Package(
            scenario,
            [.. overrides, "countries.defaults.reciprocity=0", "countries.defaults.choiceNoise=0", "trust.reciprocity=0"]
        );
        var result = Runs.Play(package, 2);

        var alone = Rows(result, "nash");
        Assert.Equal(alone, Rows(result, "pledged"), Near(1e-9));
        Assert.Equal(alone, Rows(result, "delivered"), Near(1e-9));
    }

    [Theory]
    [InlineData("count=2", "benefit=1")]
    [InlineData("count=5", "benefit=3")]
    [InlineData("count=10", "benefit=0.5")]
    public void Pledges_OfEqualsWhoAreTrustedAndAnswerInFull_AreFullCooperation(string count, string benefit)
    {
        var package = Runs.Package(
            "commons-symmetric",
            "institution.protocol={ kind: pledge-and-review, rounds: 4 }",
            "institution.transparency=1",
            "trust.initial=1",
            "trust.reciprocity=1",
            "countries.defaults.reciprocity=1",
            "countries.defaults.discountFactor=0.9",
            $"countries.{count}",
            $"world.{benefit}"
        );
        var result = Runs.Play(package, 1);

        var together = Rows(result, "cooperative");
        Assert.NotEqual(together, Rows(result, "nash"), Near(0.1));
        Assert.Equal(together, Rows(result, "pledged"), Near(1e-6));
        Assert.Equal(together, Rows(result, "delivered"), Near(1e-6));
    }

    private static double[] Rows(RunResult result, string series)
    {
        var index = result.Header.PartySeries.ToList().FindIndex(one => one.Name == series);
        return [.. result.Lanes.SelectMany(lane => lane.Party[index])];
    }

    private static Func<double, double, bool> Near(double tolerance) =>
        (one, other) => Math.Abs(one - other) <= tolerance * (1 + Math.Abs(one));
}
