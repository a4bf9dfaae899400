using System.Globalization;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class StackedAreasChartTests
{
    [Fact]
    public void Draw_Parties_StandOneOnAnotherUpToTheirSum()
    {
        var run = SyntheticRun.Climate(5, 6, 21);

        var rows = DrawnChart.Of(run, "stacked").Rows("stacked.csv")[1..].Where(row => row[0] == "2050").ToList();

        Assert.Equal("0", rows[0][3]);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First[4], pair.Second[3]));
        Assert.Equal(run.Lanes.Average(lane => lane.World[^2][^1]), Number(rows[^1][4]), 9);
        Assert.Equal(run.Nash.World[^2][^1], Number(rows[^1][5]), 9);
    }

    [Fact]
    public void Draw_ManyParties_PutsTheSmallOnesTogether()
    {
        var folder = DrawnChart.Of(SyntheticRun.Climate(30, 3, 2), "stacked");

        Assert.Contains("22 others", folder.Text("stacked.svg"));
        Assert.Equal(9, folder.Rows("stacked.csv").Skip(1).Select(row => row[2]).Distinct().Count());
        Assert.Equal(30 * 3, folder.Rows("stacked.csv").Length - 1);
    }

    [Fact]
    public void Draw_SomethingBelowZero_IsLeftOutWithTheReason()
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (var lane in run.Lanes)
            lane.Party[^1][^1] = -5;

        Assert.Equal("Emissions of Japan falls below zero, and what is below zero cannot be stacked.", DrawnChart.WhyNot(run, "stacked"));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
