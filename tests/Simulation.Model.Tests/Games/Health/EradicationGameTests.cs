using Simulation.Model.Games.Health;

namespace Simulation.Model.Tests.Games.Health;

public sealed class EradicationGameTests
{
    [Fact]
    public void Control_ByAllOrNobody_AreTheEquilibriaOfAnAssuranceGame() =>
        Assert.Equal([0b000u, 0b111u], new EradicationGame([5, 4, 6], [2, 1, 4], [1, 0.5, 1]).NashEquilibria());

    [Fact]
    public void Country_ThatEradicationDoesNotPay_MustBePaid()
    {
        var game = new EradicationGame([5, 1], [2, 3], [0, 0]);

        Assert.False(game.IsFullControlNash);
        Assert.Equal(2, game.MinimumTransfer, 1e-12);
        Assert.True(game.IsTransferFeasible);
        Assert.False(new EradicationGame([2, 1], [2, 3], [0, 0]).IsTransferFeasible);
    }

    [Fact]
    public void Country_ThatControlPaysAnyway_ControlsInEveryEquilibrium() =>
        Assert.All(new EradicationGame([5, 4], [2, 3], [3, 0]).NashEquilibria(), controlling => Assert.Equal(1u, controlling & 1));

    [Fact]
    public void Indifference_AtTheBenefitOfEradication_AllowsBoth() =>
        Assert.Equal([0b01u, 0b11u], new EradicationGame([5, 3], [2, 3], [3, 0]).NashEquilibria());
}
