using System.Globalization;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class SlopeChartTests
{
    [Fact]
    public void Draw_Parties_GoFromAloneToTogether()
    {
        var run = SyntheticRun.Climate(3, 4, 1);

        var folder = DrawnChart.Of(run, "slope");

        var row = folder.Rows("slope.csv").Single(row => row[0] == "EU");
        Assert.Equal(Mean(run.Nash.Party[^1]), double.Parse(row[2], CultureInfo.InvariantCulture), 9);
        Assert.Equal(Mean(run.Lanes[0].Party[^1]), double.Parse(row[3], CultureInfo.InvariantCulture), 9);
        Assert.Contains(">Acting alone<", folder.Text("slope.svg"));

        static double Mean(double[] row) => row.Where((_, index) => index % 3 == 1).Average();
    }

    [Fact]
    public void Draw_Title_CountsWhoDoesBetterTogether()
    {
        var run = SyntheticRun.Climate(3, 8, 3);
        foreach (var lane in run.Lanes)
        {
            for (var period = 0; period < 8; period++)
                lane.Party[^1][period * 3] = run.Nash.Party[^1][period * 3];
        }

        var folder = DrawnChart.Of(run, "slope");

        var better = folder
            .Rows("slope.csv")[1..]
            .Count(row => double.Parse(row[3], CultureInfo.InvariantCulture) < 0.999 * double.Parse(row[2], CultureInfo.InvariantCulture));
        Assert.InRange(better, 1, 2);
        Assert.Contains($"lower for {better}", folder.Text("slope.txt"));
        Assert.Contains("of 3 parties", folder.Text("slope.txt").Split('\n')[0]);
    }
}
