using Simulation.Model.Institutions;
using Simulation.Model.Tests.Support;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Institutions;

public sealed class EnforcementTests
{
    private static readonly Enforcement Strict = new()
    {
        Penalty = 3,
        TradeMeasure = 4,
        ReputationCost = 0.2,
    };

    private static readonly GameOfScales Game = new(10, 1, 1);

    [Fact]
    public void PenaltyOf_AParty_IsInItsPayoffScale() => Assert.Equal(30, Strict.PenaltyOf(Game, 0), 1e-12);

    [Theory]
    [InlineData(false, false, 2)] // reputation alone: 0.2 x 10
    [InlineData(true, false, 22)] // half its trade: (0.2 + 4 x 0.5) x 10
    [InlineData(true, true, 42)] // all its trade: (0.2 + 4) x 10
    public void OutsiderLoss_RisesWithTheTradeThatGoesToMembers(bool second, bool third, double expected) =>
        Assert.Equal(expected, Strict.OutsiderLoss(Game, 0, [false, second, third]), 1e-12);

    [Fact]
    public void OutsiderLoss_OfAMember_IsWhatItWouldLoseOutside() =>
        Assert.Equal(Strict.OutsiderLoss(Game, 0, [false, true, false]), Strict.OutsiderLoss(Game, 0, [true, true, false]));

    [Fact]
    public void Under_ChannelsThatAreOff_KeepsTheRest()
    {
        Assert.Equal(Strict, Strict.Under(new TrustChannels()));
        Assert.Equal(Strict with { ReputationCost = 0 }, Strict.Under(new TrustChannels { Reputation = false }));
        Assert.Equal(new Enforcement { ReputationCost = 0.2 }, Strict.Under(new TrustChannels { Enforcement = false }));
    }
}
