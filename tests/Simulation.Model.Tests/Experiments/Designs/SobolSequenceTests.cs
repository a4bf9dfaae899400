using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Tests.Experiments.Designs;

public sealed class SobolSequenceTests
{
    // Joe and Kuo (2008), the first points in three dimensions.
    private static readonly double[][] Published =
    [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
    ];

    [Fact]
    public void Points_Unscrambled_AreThePublishedOnes() => Assert.Equal(Published, new SobolSequence(3).Points().Take(8));

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void Points_OfAllDimensions_MeetEachPartOfEachAxisOnce(ulong seed)
    {
        var points = new SobolSequence(SobolSequence.MostDimensions, seed).Points().Take(256).ToList();

        for (var dimension = 0; dimension < SobolSequence.MostDimensions; dimension++)
            Assert.Equal(Enumerable.Range(0, 256), points.Select(point => (int)(point[dimension] * 256)).Order());
    }

    [Fact]
    public void Points_OfTwoSeeds_Differ() =>
        Assert.NotEqual(new SobolSequence(5, 1).Points().Take(4), new SobolSequence(5, 2).Points().Take(4));
}
