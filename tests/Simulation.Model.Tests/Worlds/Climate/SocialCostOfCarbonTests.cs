using Simulation.Model.Worlds.Climate;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class SocialCostOfCarbonTests
{
    // Nordhaus (2017) publishes 31 US$ (2010) for 2015 and about 37 for 2020 with these conventions.
    [Fact]
    public void Of_DiceIn2020_IsThePublishedOrder() =>
        Assert.InRange(SocialCostOfCarbon.Of(Published.Dice, 2020, 2300, 1.45, 0.015), 33, 41);

    [Fact]
    public void Of_MorePatience_IsHigher() =>
        Assert.True(
            SocialCostOfCarbon.Of(Published.Dice, 2020, 2300, 1.45, 0.001) > SocialCostOfCarbon.Of(Published.Dice, 2020, 2300, 1.45, 0.03)
        );

    [Fact]
    public void Of_LongerView_IsHigher() =>
        Assert.True(
            SocialCostOfCarbon.Of(Published.Dice, 2020, 2300, 1.45, 0.015) > SocialCostOfCarbon.Of(Published.Dice, 2020, 2100, 1.45, 0.015)
        );
}
