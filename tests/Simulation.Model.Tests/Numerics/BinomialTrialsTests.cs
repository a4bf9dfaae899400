using Simulation.Model.Numerics;

namespace Simulation.Model.Tests.Numerics;

public sealed class BinomialTrialsTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void Exactly_OverAllCounts_SumsToOne(double probability)
    {
        var trials = new BinomialTrials(12, probability);

        Assert.Equal(1, Enumerable.Range(0, 13).Sum(trials.Exactly), 1e-12);
        Assert.Equal(1, trials.AtLeast(0), 1e-12);
        Assert.Equal(0, trials.AtLeast(13));
    }

    [Fact]
    public void AtLeast_ByCounting_IsRight() => Assert.Equal(11 / 16.0, new BinomialTrials(4, 0.5).AtLeast(2), 1e-12);
}
