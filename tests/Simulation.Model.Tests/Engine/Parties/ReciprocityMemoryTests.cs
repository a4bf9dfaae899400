using Simulation.Model.Behaviour;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>The first expectation of 0.5 counts for two conferences, and nothing is forgotten.</summary>
public sealed class ReciprocityMemoryTests
{
    private static readonly bool[] All = [true, true, true];

    [Fact]
    public void Beliefs_BeforeAnyConference_AreTheFirstExpectation() => Assert.Equal([1, 0.5, 0.5], Memory().Beliefs);

    // The second moved 0.4 where the others moved 0.4 on average; the third 0.2 where they moved 0.5.
    [Fact]
    public void Beliefs_AfterAConference_FollowWhoMovedAsFarAsTheOthersDid()
    {
        var memory = Memory();

        Hold(memory, [2.2, 1.8, 1.4]);

        Assert.Equal(1, memory.Beliefs[0]);
        Assert.Equal((1 + 1) / 3.0, memory.Beliefs[1], 1e-9);
        Assert.Equal((1 + 0.4) / 3.0, memory.Beliefs[2], 1e-9);
    }

    [Fact]
    public void Beliefs_WhereNobodyMoved_StayWhatTheyAre()
    {
        var memory = Memory();

        Hold(memory, [1, 1, 1]);

        Assert.Equal([1, 0.5, 0.5], memory.Beliefs);
    }

    [Fact]
    public void Beliefs_InWhoDidNotSitAtTheTable_StayWhatTheyAre()
    {
        var memory = Memory();

        Hold(memory, [2, 2, 1], [true, true, false]);

        Assert.Equal(0.5, memory.Beliefs[2]);
    }

    [Fact]
    public void Beliefs_AfterAConferenceThatItMissed_StayWhatTheyAre()
    {
        var memory = Memory();

        Hold(memory, [2, 2, 2], missed: 1);

        Assert.Equal([1, 0.5, 0.5], memory.Beliefs);
    }

    private static ReciprocityMemory Memory() =>
        new(ThreeEquals.Setup("trust={ model: beta, forgetting: 1, initial: 1, reciprocity: 0.5, reciprocityWeight: 2 }"), 0);

    // A conference at which everyone goes from nothing to its part of a profile.
    private static void Hold(ReciprocityMemory memory, double[] result, bool[]? atTable = null, int missed = 0)
    {
        var path = new CooperativePath(ThreeEquals.View(ThreeEquals.Setup()).Game, ThreeEquals.Alone, ThreeEquals.Together);
        memory.Open(1, path, ThreeEquals.Alone, atTable ?? All);
        memory.Open(2 + missed, path, result, All);
    }
}
