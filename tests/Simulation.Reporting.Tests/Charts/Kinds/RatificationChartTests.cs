using Simulation.Model.Engine.Results;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class RatificationChartTests
{
    // Places of signatory, ratified and member among the series that every party has.
    private const int Signed = 5;

    [Fact]
    public void Draw_APartyThatJoinsAndLeaves_HasItsYears()
    {
        var run = With(
            2,
            5,
            (period, stage) =>
                stage switch
                {
                    0 => period >= 1,
                    1 => period >= 2,
                    _ => period == 3,
                }
        );

        var folder = DrawnChart.Of(run, "ratification");

        Assert.Equal(
            ["signed,1,2030", "ratified,1,2035", "bound,1,2040", "left,1,2045"],
            folder.Rows("ratification.csv").Where(row => row[0] == "US").Select(row => $"{row[2]},{row[3]},{row[5]}")
        );
        Assert.Contains(">2035, left 2045<", folder.Text("ratification.svg"));
    }

    [Fact]
    public void Draw_APartyThatNeverJoins_IsSaidTo()
    {
        var run = With(2, 4, (_, _) => false);
        foreach (var lane in run.Lanes)
            lane.Party[Signed][^1] = 1;

        var folder = DrawnChart.Of(run, "ratification");

        Assert.Contains(">never<", folder.Text("ratification.svg"));
        Assert.Contains(">only signs<", folder.Text("ratification.svg"));
        Assert.StartsWith("The agreement never enters into force; 0 of 2 parties ratify", folder.Text("ratification.txt"));
        Assert.Equal(["US", "United States", "signed", "0", "", "", "", "1"], folder.Rows("ratification.csv").First(row => row[0] == "US"));
    }

    [Fact]
    public void Draw_NobodyEverSigns_IsLeftOutWithTheReason() =>
        Assert.Equal("Nobody ever signs, ratifies or is bound.", DrawnChart.WhyNot(With(2, 4, (_, _) => false), "ratification"));

    [Fact]
    public void Draw_APartyThatRatifiesInSomeReplicates_CountsTheOthersAsLater()
    {
        var run = With(2, 5, (period, _) => period >= 1);
        for (var replicate = 0; replicate < 3; replicate++)
            Array.Fill(run.Lanes[replicate].Party[Signed + 1], 0);

        // The first party ratifies in 2025, 2045 and never; the second in one replicate of three.
        run.Lanes[0].Party[Signed + 1][0] = 1;
        run.Lanes[1].Party[Signed + 1][8] = 1;
        run.Lanes[1].Party[Signed + 1][9] = 1;

        var folder = DrawnChart.Of(run, "ratification");

        Assert.Equal(
            ["0.6666666666666666", "2025", "2045", ""],
            folder.Rows("ratification.csv").Single(row => row[0] == "US" && row[2] == "ratified")[3..7]
        );
        Assert.Equal(
            ["0.3333333333333333", "", "", ""],
            folder
                .Rows("ratification.csv")
                .Single(row => row[0] == "EU" && row[2] == "ratified")[3..7]
                .Select((cell, place) => place == 1 ? "" : cell)
        );
        Assert.Contains("; 1 of 2 parties ratify on average", folder.Text("ratification.txt"));
    }

    private static RunResult With(int parties, int periods, Func<int, int, bool> happens)
    {
        var run = SyntheticRun.Climate(parties, periods, 3);
        foreach (var lane in run.Lanes)
        {
            for (var period = 0; period < periods; period++)
            {
                lane.World[2][period] = happens(period, 2) ? 1 : 0;
                for (var party = 0; party < parties; party++)
                {
                    for (var stage = 0; stage < 3; stage++)
                        lane.Party[Signed + stage][(period * parties) + party] = happens(period, stage) ? 1 : 0;
                }
            }
        }

        return run;
    }
}
