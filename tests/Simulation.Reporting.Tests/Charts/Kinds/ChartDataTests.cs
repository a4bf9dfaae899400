using System.Globalization;
using Simulation.Model.Engine.Results;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

/// <summary>What each kind of chart draws, read back from its table, its title and its SVG.</summary>
public sealed class ChartDataTests
{
    private static readonly RunResult Run = SyntheticRun.Climate(5, 6, 21);

    [Fact]
    public void Headline_Table_HoldsQuantilesAndReferencesOfTheHeadlineSeries()
    {
        var row = DrawnChart.Of(Run, "headline").Rows("headline.csv")[3];

        double[] values = [.. Run.Lanes.Select(lane => lane.World[^2][2]).Order()];
        double[] expected =
        [
            2035,
            values[1],
            values[5],
            values[10],
            values[15],
            values[19],
            Run.Nash.World[^2][2],
            Run.Cooperative.World[^2][2],
        ];
        Assert.Equal(expected, row[..8].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Headline_Title_ComparesTheLastPeriodWithNoAgreement()
    {
        var title = DrawnChart.Of(Run, "headline").Text("headline.txt").Split('\n')[0];

        var median = Run.Lanes.Select(lane => lane.World[^2][^1]).Order().ElementAt(10);
        Assert.StartsWith($"Emissions in 2050: {100 * (1 - (median / Run.Nash.World[^2][^1])):0} % below no agreement", title);
    }

    [Fact]
    public void Headline_Svg_LabelsItsLines()
    {
        var svg = DrawnChart.Of(Run, "headline").Text("headline.svg");

        Assert.Contains(">No agreement ", svg);
        Assert.Contains(">Full cooperation ", svg);
        Assert.Contains(">Outcome ", svg);
        Assert.Contains(">Emissions, GtCO2/yr<", svg);
        Assert.Contains(">2050<", svg);
    }

    [Fact]
    public void Temperature_Title_ComparesInDegrees()
    {
        Assert.Matches(
            "^Warming since 1900 in 2050: .*°C (below|above) no agreement",
            DrawnChart.Of(Run, "temperature").Text("temperature.txt")
        );
    }

    [Fact]
    public void Reductions_Rows_FallFromTheLargestMedian()
    {
        var rows = DrawnChart.Of(Run, "reductions").Rows("reductions.csv")[1..];

        double[] medians = [.. rows.SkipLast(1).Select(row => double.Parse(row[3], CultureInfo.InvariantCulture))];
        Assert.Equal(medians.OrderDescending(), medians);
        Assert.All(rows, row => Assert.Equal("%", row[^1]));
    }

    [Fact]
    public void Reductions_OfOneParty_AreItsEmissionsBelowNoAgreementInPerCent()
    {
        var run = SyntheticRun.Climate(3, 6, 1);

        var row = DrawnChart.Of(run, "reductions").Rows("reductions.csv").Single(row => row[0] == "US");

        var emitted = Total(run.Lanes[0].Party[^1]);
        var without = Total(run.Nash.Party[^1]);
        Assert.Equal(100 * (without - emitted) / without, double.Parse(row[3], CultureInfo.InvariantCulture), 9);

        static double Total(double[] row) => row.Where((_, index) => index % 3 == 0).Sum();
    }

    [Fact]
    public void Reductions_FullCooperationMeansMore_CountUpwardsInTheSeriesUnit()
    {
        var more = Run with { Nash = Run.Cooperative, Cooperative = Run.Nash };

        var rows = DrawnChart.Of(more, "reductions").Rows("reductions.csv")[1..];

        Assert.All(rows, row => Assert.Equal("GtCO2/yr", row[^1]));
        Assert.All(rows, row => Assert.True(double.Parse(row[5], CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public void Reductions_MoreThanFortyParties_ShowTheLargestAndSaySo()
    {
        var folder = DrawnChart.Of(SyntheticRun.Climate(60, 6, 2), "reductions");

        Assert.Equal(1 + 60 + 1, folder.Rows("reductions.csv").Length);
        Assert.Equal(40 + 1, folder.Rows("reductions.csv").Count(row => row[6] == "1"));
        Assert.Matches(
            "Shown: the (40|39|38) of 60 parties with the largest emissions without an agreement",
            folder.Text("reductions.txt")
        );
    }

    [Fact]
    public void Trust_Table_HoldsMeanAndSpreadOfEachYear()
    {
        var rows = DrawnChart.Of(Run, "trust").Rows("trust.csv")[1..];

        Assert.Equal(12, rows.Length);
        Assert.Equal(
            Run.Lanes.Select(lane => lane.World[10][0]).Order().ElementAt(10),
            double.Parse(rows[6][4], CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void TrustMatrix_Table_HoldsMeansBeforeAndAfterWithoutTheDiagonal()
    {
        var rows = DrawnChart.Of(Run, "trust-matrix").Rows("trust-matrix.csv")[1..];

        Assert.Equal(20, rows.Length);
        var row = rows.Single(row => row[0] == "US" && row[1] == "EU");
        Assert.Equal(Run.Lanes.Average(lane => lane.Trust[1]), double.Parse(row[2], CultureInfo.InvariantCulture), 12);
        Assert.Equal(Run.Lanes.Average(lane => lane.Trust[(6 * 25) + 1]), double.Parse(row[3], CultureInfo.InvariantCulture), 12);
    }

    [Fact]
    public void PledgedDelivered_Parties_AreDrawnByNameAndTheUnboundSaidToBe()
    {
        var folder = DrawnChart.Of(Run, "pledged-delivered");

        var svg = folder.Text("pledged-delivered.svg");
        Assert.Contains(">European Union<", svg);
        Assert.Contains(">no promise ever binds it<", svg);
        Assert.Equal("", folder.Rows("pledged-delivered.csv").Single(row => row[0] == "RUS")[2]);
    }

    [Fact]
    public void PledgedDelivered_Title_NamesWhoFallsShortMost()
    {
        Assert.Contains("European Union falls short most", DrawnChart.Of(Run, "pledged-delivered").Text("pledged-delivered.txt"));
    }

    [Fact]
    public void Signatories_Table_HoldsSharesOfReplicates()
    {
        var rows = DrawnChart.Of(Run, "signatories").Rows("signatories.csv");

        Assert.Equal(["year", "country", "signatory", "ratified", "member", "shown"], rows[0]);
        Assert.Equal(Run.Lanes.Average(lane => lane.Party[7][5 * 5]), double.Parse(rows[6][4], CultureInfo.InvariantCulture), 12);
    }
}
