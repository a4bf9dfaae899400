using System.Globalization;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class SmallMultiplesChartTests
{
    [Fact]
    public void Draw_FiveParties_HasAPanelForEachWithItsQuantiles()
    {
        var run = SyntheticRun.Climate(5, 6, 21);

        var folder = DrawnChart.Of(run, "small-multiples");

        Assert.All(run.Header.Parties, party => Assert.Contains($">{party.Name}<", folder.Text("small-multiples.svg")));
        var row = folder.Rows("small-multiples.csv").Single(row => row[0] == "EU" && row[2] == "2035");
        double[] values = [.. run.Lanes.Select(lane => lane.Party[^1][(2 * 5) + 1]).Order()];
        Assert.Equal(
            [values[1], values[5], values[10], values[15], values[19], run.Nash.Party[^1][(2 * 5) + 1]],
            row[3..9].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void Draw_OneHundredAndNinetyFiveParties_ShowsTheLargestThatFitAndSaysSo()
    {
        var folder = DrawnChart.Of(SyntheticRun.Climate(195, 3, 3), "small-multiples");

        Assert.Matches(
            "Shown: the (22|23|24) of 195 parties with the largest emissions without an agreement",
            folder.Text("small-multiples.txt")
        );
        Assert.Equal(24 * 3, folder.Rows("small-multiples.csv").Count(row => row[10] == "1"));
        Assert.Equal(195 * 3, folder.Rows("small-multiples.csv").Length - 1);
    }

    [Fact]
    public void Draw_PartiesOfUnlikeSize_HaveAScaleEach()
    {
        Assert.Contains(
            "Each panel has a scale of its own.",
            DrawnChart.Of(SyntheticRun.Climate(12, 4, 3), "small-multiples").Text("small-multiples.txt")
        );
        Assert.Contains(
            "All panels have one scale.",
            DrawnChart.Of(SyntheticRun.Climate(3, 4, 3), "small-multiples").Text("small-multiples.txt")
        );
    }

    [Fact]
    public void Draw_OneReplicate_SaysThatThereIsNoBand() =>
        Assert.Contains(
            "A single replicate, so no band.",
            DrawnChart.Of(SyntheticRun.Climate(3, 4, 1), "small-multiples").Text("small-multiples.txt")
        );

    [Fact]
    public void Draw_GapInASeries_LeavesTheCellEmpty()
    {
        var run = SyntheticRun.Climate(2, 4, 3);
        foreach (var lane in run.Lanes)
            lane.Party[^1][2] = double.NaN;

        var row = DrawnChart.Of(run, "small-multiples").Rows("small-multiples.csv").Single(row => row[0] == "US" && row[2] == "2030");

        Assert.Equal(["", "", ""], row[3..6]);
    }
}
