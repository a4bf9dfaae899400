using System.Globalization;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class TrustNetworkChartTests
{
    [Fact]
    public void Draw_FiveParties_HasEveryPairOnceWithTheMeanOfBothDirections()
    {
        var run = SyntheticRun.Climate(5, 6, 21);

        var folder = DrawnChart.Of(run, "trust-network");

        var rows = folder.Rows("trust-network.csv")[1..];
        Assert.Equal(10, rows.Length);
        var row = rows.Single(row => row[..2].Order().SequenceEqual(["EU", "US"]));
        Assert.Equal(
            run.Lanes.Average(lane => (lane.Trust[1] + lane.Trust[5]) / 2),
            double.Parse(row[2], CultureInfo.InvariantCulture),
            12
        );
        Assert.All(run.Header.Parties, party => Assert.Equal(2, folder.Text("trust-network.svg").Split($">{party.Name}<").Length - 1));
    }

    [Fact]
    public void Draw_FifteenParties_IsLeftOutWithTheReason() =>
        Assert.Contains("trust-matrix shows them", DrawnChart.WhyNot(SyntheticRun.Climate(15, 2, 2), "trust-network"));

    [Fact]
    public void Draw_Title_CountsThePairsThatDistrustEachOther()
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (var lane in run.Lanes)
        {
            Array.Fill(lane.Trust, 0.8);
            lane.Trust[1] = 0.1;
            lane.Trust[3] = 0.3;
        }

        Assert.StartsWith(
            "1 of 3 pairs distrust each other before 2025, 0 after 2040",
            DrawnChart.Of(run, "trust-network").Text("trust-network.txt")
        );
    }
}
