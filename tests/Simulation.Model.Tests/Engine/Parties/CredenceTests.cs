using Simulation.Model.Engine.Parties;

namespace Simulation.Model.Tests.Engine.Parties;

public sealed class CredenceTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.4)]
    public void In_APartyWhosePromisesAreDiscounted_IsTrust_AndOneselfIsSure(int party, double expected) =>
        Assert.Equal(expected, new Credence(0, [0.9, 0.4], true).In(party));

    [Fact]
    public void In_WherePromisesAreTakenAtFaceValue_IsOne() => Assert.Equal(1, new Credence(0, [0.9, 0.4], false).In(1));

    [Fact]
    public void In_FollowsTrustAsItMoves()
    {
        double[] trust = [1, 0.4];
        var credence = new Credence(0, trust, true);

        trust[1] = 0.6;

        Assert.Equal(0.6, credence.In(1));
    }
}
