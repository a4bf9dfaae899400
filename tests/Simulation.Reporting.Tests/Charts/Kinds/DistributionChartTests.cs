using System.Globalization;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class DistributionChartTests
{
    [Fact]
    public void Draw_Replicates_AreAllInTheBins()
    {
        var run = SyntheticRun.Climate(5, 6, 200);

        var rows = DrawnChart.Of(run, "distribution").Rows("distribution.csv")[1..];

        var bins = rows.Where(row => row[1] == "bin").ToList();
        Assert.Equal(200, bins.Sum(bin => int.Parse(bin[4], CultureInfo.InvariantCulture)));
        double[] last = [.. run.Lanes.Select(lane => lane.World[^2][^1]).Order()];
        Assert.Equal(last[0], Number(bins[0][2]));
        Assert.Equal(last[^1], Number(bins[^1][3]), 9);
        Assert.Equal(run.Nash.World[^2][^1], Number(rows.Single(row => row[1] == "no_agreement")[2]));
        Assert.Equal((last[99] + last[100]) / 2, Number(rows.Single(row => row[1] == "median")[2]), 9);
    }

    [Fact]
    public void Draw_EqualReplicates_AreLeftOutWithTheReason()
    {
        var run = SyntheticRun.Climate(2, 2, 5);
        foreach (var lane in run.Lanes)
            lane.World[^2][^1] = 7;

        Assert.Equal("Emissions in 2030, GtCO2/yr is 7.00 in every replicate.", DrawnChart.WhyNot(run, "distribution"));
    }

    [Fact]
    public void Draw_OneReplicate_IsLeftOutWithTheReason() =>
        Assert.Equal("A single replicate has no distribution.", DrawnChart.WhyNot(SyntheticRun.Climate(2, 2, 1), "distribution"));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
