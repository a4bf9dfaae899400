using Simulation.Model.Experiments;

namespace Simulation.Model.Tests.Experiments;

public sealed class FactorTests
{
    [Fact]
    public void At_WholeNumbers_GivesEachTheSamePartOfTheAxis()
    {
        var factor = new Factor
        {
            Min = 2,
            Max = 5,
            Scale = FactorScale.Whole,
        };

        Assert.Equal([2, 2, 3, 3, 4, 4, 5, 5, 5], Enumerable.Range(0, 9).Select(eighth => factor.At(eighth / 8.0).Number));
    }

    [Fact]
    public void At_Logarithms_HalvesTheWayInTheLogarithm() =>
        Assert.Equal(
            10,
            new Factor
            {
                Min = 1,
                Max = 100,
                Scale = FactorScale.Log,
            }
                .At(0.5)
                .Number,
            12
        );

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.49, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1.0, 1)]
    public void PositionAt_TwoChoices_AreTheEnds(double place, double position) =>
        Assert.Equal(position, new Factor { Values = [new("false"), new("true")] }.PositionAt(place));

    [Theory]
    [InlineData(0.5, 4)]
    [InlineData(1, 4.5)]
    public void Fault_WholeNumbersFromOrToAFraction_IsTold(double min, double max) =>
        Assert.Equal(
            "a range of whole numbers begins and ends with one.",
            new Factor
            {
                Min = min,
                Max = max,
                Scale = FactorScale.Whole,
            }.Fault
        );
}
