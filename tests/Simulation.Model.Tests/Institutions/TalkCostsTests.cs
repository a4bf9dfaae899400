using Simulation.Model.Institutions;
using Simulation.Model.Tests.Support;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Institutions;

public sealed class TalkCostsTests
{
    private static readonly GameOfScales Game = new(50, 1, 1, 1);

    [Theory]
    [InlineData(true, 1.5)] // 0.01 x 3 counterparts x 50
    [InlineData(false, 1)] // 0.01 x 2 counterparts x 50
    public void OfRound_CountsEveryCounterpartAtTheTable(bool fourth, double expected) =>
        Assert.Equal(expected, new TalkCosts(0.01).OfRound(Game, 0, [true, true, true, fourth]), 1e-12);

    [Fact]
    public void OfRound_ForSomebodyWhoIsNotThere_CountsAllWhoAre() =>
        Assert.Equal(1.5, new TalkCosts(0.01).OfRound(Game, 0, [false, true, true, true]), 1e-12);

    [Theory]
    [InlineData(true, 0.02)]
    [InlineData(false, 0)]
    public void Under_FragmentationOff_CostsNothing(bool fragmentation, double expected) =>
        Assert.Equal(
            expected,
            TalkCosts.Under(new Institution { NegotiationCost = 0.02 }, new TrustChannels { Fragmentation = fragmentation }).PerCounterpart
        );
}
