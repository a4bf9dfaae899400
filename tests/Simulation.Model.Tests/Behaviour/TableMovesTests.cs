using Simulation.Model.Behaviour;

namespace Simulation.Model.Tests.Behaviour;

public sealed class TableMovesTests
{
    [Fact]
    public void MeanOfOthers_CountsWhoIsAtTheTable() =>
        Assert.Equal(0.3, TableMoves.MeanOfOthers([0.9, 0.2, 0.4, 0.7], [true, true, true, false], 0), 1e-12);

    [Fact]
    public void MeanOfOthers_OfNobody_IsNone() => Assert.Equal(0, TableMoves.MeanOfOthers([0.9, 0.2], [true, false], 0));
}
