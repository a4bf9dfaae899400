using CsCheck;
using Simulation.Model.Games;
using Simulation.Model.Games.Agreements;

namespace Simulation.Model.Tests.Games.Agreements;

/// <summary>What enlarges agreements (THEORY 0.5), each against its formula.</summary>
public sealed class ParticipationTests
{
    private static readonly SymmetricCommons Commons = new(12, 0.7, 1.3);

    [Fact]
    public void TradeClub_WithAPenalty_IsAsLargeAsTheFormulaSays() =>
        Gen.Double[0, 5]
            .Sample(penalty =>
            {
                var club = new TradeClub(Commons, penalty, 0);

                Assert.Equal(Math.Min(12, (int)Math.Floor(3 + (2 * 1.3 * penalty / 0.49))), club.Stability.LargestInternallyStable());
            });

    [Fact]
    public void TradeClub_AtTheThreshold_KeepsAll()
    {
        var threshold = new TradeClub(Commons, 0, 0).GrandCoalitionPenalty;

        Assert.Equal(12, new TradeClub(Commons, threshold, 0).Stability.LargestInternallyStable());
        Assert.Equal(11, new TradeClub(Commons, 0.999 * threshold, 0).Stability.LargestInternallyStable());
    }

    [Fact]
    public void ReputationCost_OfStayingOut_EnlargesAsTheFormulaSays() =>
        Gen.Double[0, 30]
            .Sample(cost =>
            {
                var agreement = new ReputationCost(Commons, cost);

                Assert.Equal(
                    Math.Min(12, (int)Math.Floor(2 + Math.Sqrt(1 + (2 * 1.3 * cost / 0.49)))),
                    agreement.Stability.LargestInternallyStable()
                );
            });

    [Fact]
    public void ReputationCost_AtTheThreshold_KeepsAll()
    {
        var threshold = new ReputationCost(Commons, 0).GrandCoalitionCost;

        Assert.Equal(12, new ReputationCost(Commons, threshold).Stability.LargestInternallyStable());
        Assert.Equal(11, new ReputationCost(Commons, 0.999 * threshold).Stability.LargestInternallyStable());
    }

    [Theory]
    [InlineData(1, new[] { 2, 3 })]
    [InlineData(2, new[] { 0, 2, 3 })]
    [InlineData(7, new[] { 0, 7 })]
    [InlineData(12, new[] { 0, 12 })]
    [InlineData(13, new[] { 0 })]
    public void MinimumParticipation_OfAnySize_SustainsItself(int minimum, int[] sizes) =>
        Assert.Equal(sizes, new MinimumParticipation(Commons, minimum).EquilibriumSizes());

    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(1.1, 0.1, 11)]
    [InlineData(0.7, 0.1, 7)]
    [InlineData(2.5, 1, 3)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, null)]
    public void TippingSize_OfAClub_IsTheCostInPenaltiesRoundedUp(double cost, double penalty, int? size) =>
        Assert.Equal(size, new TippingClub(20, cost, penalty).TippingSize);

    [Fact]
    public void TippingClub_FromTheTippingSize_DrawsInAll()
    {
        var club = new TippingClub(10, 3, 1);

        Assert.Equal([0, 10], club.Equilibria());
        Assert.Equal(2, club.FinalSize(2));
        Assert.Equal(10, club.FinalSize(3));
    }
}
