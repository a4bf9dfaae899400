using Simulation.Model.Hindcasts;

namespace Simulation.Model.Tests.Hindcasts;

public sealed class ParameterGridTests
{
    private static readonly ParameterGrid Box = new(["a", "b"], [0, 10], [3, 40]);

    [Fact]
    public void Points_OfTwoParameters_AreTheMiddlesOfTheirPartsInAllCombinations() =>
        Assert.Equal(
            [
                [0.5, 15],
                [0.5, 25],
                [0.5, 35],
                [1.5, 15],
                [1.5, 25],
                [1.5, 35],
                [2.5, 15],
                [2.5, 25],
                [2.5, 35],
            ],
            Box.Points(3)
        );

    [Fact]
    public void Points_OfNoParameters_AreOneWithoutValues() =>
        Assert.Equal(
            [
                [],
            ],
            new ParameterGrid([], [], []).Points(3)
        );

    [Fact]
    public void Around_ThePointBest_ReachesToItsNeighboursWithinTheBox()
    {
        var next = Box.Around([0.5, 25], 3);

        Assert.Equal([0, 15], next.Low);
        Assert.Equal([1.5, 35], next.High);
    }
}
