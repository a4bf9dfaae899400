using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class ConcessionsChartTests
{
    [Fact]
    public void Draw_TheLongestConference_ShowsSharesOfTheFirstDemand()
    {
        var run = With(
            Demand(1, 1, "US", 8, false),
            Demand(1, 2, "US", 8, true),
            Demand(2, 1, "US", 10, false),
            Demand(2, 2, "US", 5, false),
            Demand(2, 3, "US", 4, true),
            Demand(2, 1, "EU", 2, false),
            Demand(2, 3, "EU", 2, true)
        );

        var folder = DrawnChart.Of(run, "concessions");

        Assert.Equal(
            ["1,1,0", "2,0.5,0", "3,0.4,1"],
            folder.Rows("concessions.csv").Where(row => row[2] == "US").Select(row => string.Join(',', row[4..]))
        );
        Assert.StartsWith(
            "United States gives way most: it ends with 40 % of what it first insisted on; European Union least (100 %)",
            folder.Text("concessions.txt")
        );
        Assert.Contains("Conference of 2030, 3 rounds, replicate 0.", folder.Text("concessions.txt"));
    }

    [Fact]
    public void Draw_OneRoundOnly_IsLeftOutWithTheReason() =>
        Assert.StartsWith(
            "No conference that was recorded went over two rounds",
            DrawnChart.WhyNot(With(Demand(1, 1, "US", 8, true)), "concessions")
        );

    [Fact]
    public void Draw_NothingRecorded_SaysHowToRecord()
    {
        var run = SyntheticRun.Climate(2, 2, 2);

        Assert.Contains(
            "--events",
            DrawnChart.WhyNot(run with { Lanes = [.. run.Lanes.Select(lane => lane with { Events = null })] }, "concessions")
        );
    }

    private static RunResult With(params NegotiationEvent[] events)
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        return run with { Lanes = [run.Lanes[0] with { Events = events }, run.Lanes[1]] };
    }

    private static NegotiationEvent Demand(int period, int round, string party, double demand, bool accepted) =>
        new()
        {
            Replicate = 0,
            Period = period,
            Year = 2020 + (5 * period),
            Round = round,
            Kind = EventKind.Response,
            Party = party,
            Other = null,
            Accepted = accepted,
            Terms = [new Term("worth", 1), new Term("insists_on", demand)],
            Sentence = "",
        };
}
