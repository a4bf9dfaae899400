using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Worlds;

public sealed class ActionProfileTests
{
    [Fact]
    public void Item_PartyAndIssue_ReadsAndSetsTheArray()
    {
        double[] levels = [1, 2, 3, 4, 5, 6];
        var profile = new ActionProfile(levels, 2);

        profile[1, 0] = 7;

        Assert.Equal(6, profile[2, 1]);
        Assert.Equal([1, 2, 7, 4, 5, 6], levels);
    }

    [Fact]
    public void Of_AParty_HasAllItsIssues()
    {
        double[] levels = [1, 2, 3, 4, 5, 6];
        var own = new ActionProfile(levels, 3).Of(1);

        own[2] = 9;

        Assert.Equal([4, 5, 9], own.ToArray());
        Assert.Equal(9, levels[5]);
    }
}
