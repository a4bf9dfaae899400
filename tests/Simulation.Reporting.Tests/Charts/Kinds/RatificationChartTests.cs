using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class RatificationChartTests
{
    // Places of signatory, ratified and member among the series that every party has.
    private const int Signed = 5;

    [Fact]
    public void Draw_APartyThatJoinsAndLeaves_HasItsYears()
    {
        var run = With(2, 5, (period, stage) => stage switch { 0 => period >= 1, 1 => period >= 2, _ => period == 3 });

        var folder = DrawnChart.Of(run, "ratification");

        Assert.Equal(
            ["signed,1,2030", "ratified,1,2035", "bound,1,2040", "left,1,2045"],
            folder.Rows("ratification.csv").Where(row => row[0] == "US").Select(row => $"{row[2]},{row[3]},{row[5]}"));
        Assert.Contains(">2035, left 2045<", folder.Text("ratification.svg"));
    }

    [Fact]
    public void Draw_APartyThatNeverJoins_IsSaidTo()
    {
        var folder = DrawnChart.Of(With(2, 4, (_, _) => false), "ratification");

        Assert.Contains(">never<", folder.Text("ratification.svg"));
        Assert.StartsWith("The agreement never enters into force; 0 of 2 parties ratify", folder.Text("ratification.txt"));
        Assert.Equal(["US", "United States", "signed", "0", "", "", ""], folder.Rows("ratification.csv").First(row => row[0] == "US"));
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
