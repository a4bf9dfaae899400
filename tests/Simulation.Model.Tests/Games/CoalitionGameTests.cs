using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class CoalitionGameTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(15)]
    public void LargestStableCoalition_InTheSymmetricCommons_HasThreeMembers(int n)
    {
        // SF01: for any number of countries; the third member is exactly indifferent.
        var game = new LinearQuadraticGame([.. Enumerable.Repeat(0.1, n)], [.. Enumerable.Repeat(0.3, n)]).Coalitions;

        var sizes = game.Where(coalition => game.IsInternallyStable(coalition) && game.IsExternallyStable(coalition))
            .Select(coalition => (int)uint.PopCount(coalition));

        Assert.Equal(3, sizes.Max());
    }

    [Fact]
    public void ChanderTulkensTransfers_InAnAsymmetricCommons_LeaveNoCoalitionBetterOff()
    {
        var lq = new LinearQuadraticGame([1, 2, 3, 4, 5], [1, 1, 2, 2, 3]);
        var game = lq.Coalitions;
        var transfers = lq.ChanderTulkensTransfers();

        Assert.Equal(0, transfers.Sum(), 1e-9);
        foreach (var coalition in game.Where(_ => true))
        {
            var together = CoalitionGame.Members(coalition).Sum(i => game.Payoffs(game.Grand)[i] + transfers[i]);
            Assert.True(together >= CoalitionGame.Members(coalition).Sum(i => game.Payoffs(coalition)[i]) - 1e-9);
        }
    }

    [Fact]
    public void StableSize_InTheQuadraticCommons_IsLargeOnlyWhenGainsAreSmall()
    {
        // SF02, the paradox of cooperation (Barrett, 1994).
        var likely = new QuadraticQuadraticGame(10, 100, 1, 0.25, MoveOrder.Stackelberg);
        var idle = new QuadraticQuadraticGame(10, 100, 1, 0.02, MoveOrder.Stackelberg);

        Assert.Equal(4, likely.Stability.StableSizes().Max());
        Assert.Equal(9, idle.Stability.StableSizes().Max());
        Assert.True(idle.CooperativeAbatement / idle.NashAbatement < likely.CooperativeAbatement / likely.NashAbatement);
    }

    [Fact]
    public void Game_WithACostThatIsNotPositive_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LinearQuadraticGame([1, 1], [1, 0]));
}
