using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>What trust from the start does in the shipped scenarios, on paired seeds.</summary>
public sealed class TrustEffectTests
{
    private const int Replicates = 10;
    private const double Least = 0.05;

    [Theory]
    [InlineData("climate-finance")]
    [InlineData("climate-paris")]
    [InlineData("climate-rice")]
    [InlineData("commons-symmetric")]
    [InlineData("education-exchange")]
    [InlineData("food-reserve")]
    [InlineData("foreign-investment")]
    [InlineData("grand-bargain")]
    [InlineData("pandemic-vaccines")]
    [InlineData("quantum-research")]
    [InlineData("trade-truce")]
    [InlineData("zero-carbon-aircraft")]
    public void Trust_FromATenthToNineTenths_RaisesAmbition(string scenario)
    {
        var difference = Effect(scenario, "ambition_ratio");

        Assert.True(difference.Low > 0 && difference.Mean >= Least, $"{difference}");
    }

    // Talks on a project, a standard or the weakest link tip: all take part where all are sure of one another, and nobody where they are
    // not.
    [Theory]
    [InlineData("internet-standards")]
    [InlineData("pandemic-surveillance")]
    [InlineData("space-station")]
    public void Trust_WhereTakingPartTips_DecidesWhetherAnybodyDoes(string scenario) =>
        Assert.True(Effect(scenario, "participation_rate").Low > 0.5);

    // Ozone limits are kept for other reasons, a club for its tariff, and free data cost little: their pages say so.
    [Theory]
    [InlineData("climate-club")]
    [InlineData("montreal-protocol")]
    [InlineData("weather-data")]
    public void Trust_WhereTheRecordGivesItLittleRole_MovesAmbitionLittleOrNotBeyondChance(string scenario)
    {
        var difference = Effect(scenario, "ambition_ratio");

        Assert.True(difference.Low <= 0 || difference.Mean < 0.06, $"{difference}");
    }

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("food-reserve")]
    public void Trust_RaisedByTenths_HasNoStepOfHalfTheEffect(string scenario)
    {
        var means = Enumerable.Range(1, 9).Select(tenth => Play(scenario, "ambition_ratio", tenth).Average()).ToArray();

        var steps = means.Zip(means.Skip(1), (before, after) => after - before);
        Assert.All(steps, step => Assert.True(step <= 0.5 * (means[^1] - means[0]), string.Join(' ', means)));
    }

    private static Paired Effect(string scenario, string indicator) =>
        Paired.Difference(Play(scenario, indicator, 9), Play(scenario, indicator, 1));

    private static double[] Play(string scenario, string indicator, int tenths) =>
        Runs.Play(Runs.Package(scenario, FormattableString.Invariant($"trust.initial={tenths / 10.0}")), Replicates).Values(indicator);
}
