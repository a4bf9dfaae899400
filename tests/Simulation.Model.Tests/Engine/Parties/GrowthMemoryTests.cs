using Simulation.Model.Engine.Parties;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>In full cooperation the two others do 2 more each, which is worth 4 to a party at benefit 1.</summary>
public sealed class GrowthMemoryTests
{
    [Fact]
    public void Of_TheFirstPeriod_IsNone() => Assert.Equal([1], Growth(1));

    [Fact]
    public void Of_WhatStaysAsItIs_IsNone() => Assert.Equal([1, 1, 1], Growth(1, 1, 1));

    [Fact]
    public void Of_WhatGrows_IsTheMeanSinceTheFirstPeriod() => Assert.Equal([1, 4, 2], Growth(1, 2, 2));

    [Fact]
    public void Of_WhatBringsNothingAtFirst_IsNone() => Assert.Equal([1, 1], Growth(0, 2));

    // Payoffs of a commons of benefit b, where full cooperation moves each by 2 b, grow as its square.
    private static double[] Growth(params double[] benefits)
    {
        var memory = new GrowthMemory(0);
        return
        [
            .. benefits.Select(
                (benefit, index) =>
                {
                    var setup = ThreeEquals.Setup(FormattableString.Invariant($"world.benefit={benefit}"));
                    var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
                    var view = ThreeEquals.View(setup, index + 1) with { Game = game, StatusQuo = [benefit, benefit, benefit] };
                    return Math.Round(memory.Of(view), 6);
                }
            ),
        ];
    }
}
