using CsCheck;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class EndLabelsTests
{
    [Fact]
    public void Separate_LabelsFarApart_StayWhereTheyAre() =>
        Assert.Equal([10, 50, 90], EndLabels.Separate([10, 50, 90], [15, 15, 15], 0, 100));

    [Fact]
    public void Separate_LabelsAtOnePlace_MoveApartBothWays() =>
        Assert.Equal([42.5f, 57.5f], EndLabels.Separate([50, 50], [15, 15], 0, 100));

    [Fact]
    public void Separate_AnyFewLabels_NeverOverlapNorLeaveThePlot()
    {
        Gen.Float[0, 300]
            .Array[1, 5]
            .Sample(wanted =>
            {
                Array.Sort(wanted);

                var heights = EndLabels.Separate(wanted, [.. wanted.Select(_ => 15f)], 0, 300);

                Assert.All(heights, height => Assert.InRange(height, 0, 300));
                for (var index = 1; index < heights.Length; index++)
                    Assert.True(heights[index] - heights[index - 1] > 14.5f, $"{heights[index - 1]} and {heights[index]} overlap.");
            });
    }
}
