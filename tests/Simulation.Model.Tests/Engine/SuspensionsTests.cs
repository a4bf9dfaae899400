using Simulation.Model.Countries;
using Simulation.Model.Engine;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Engine;

public sealed class SuspensionsTests
{
    private static readonly SuspensionClause TwoInARow = new()
    {
        After = 2,
        Threshold = 0.5,
        Periods = 2,
    };

    private readonly EventLog _events = new(0);

    [Fact]
    public void Take_TwoPoorReportsInARow_SuspendsForTwoPeriods()
    {
        var suspensions = Under(TwoInARow);

        Assert.Equal([false, true, true, false], [After(0.4), After(0.4), After(1), After(1)]);
        Assert.Equal("A", Assert.Single(_events.Events).Party);

        bool After(double report)
        {
            suspensions.Take([report, 1]);
            return suspensions.Of(0);
        }
    }

    [Fact]
    public void Take_AGoodReportInBetween_StartsTheRowAnew()
    {
        var suspensions = Under(TwoInARow);

        suspensions.Take([0.4, 1]);
        suspensions.Take([0.5, 1]);
        suspensions.Take([0.4, 1]);

        Assert.False(suspensions.Of(0));
    }

    [Fact]
    public void Take_NoReportInBetween_LeavesTheRowAsItIs()
    {
        var suspensions = Under(TwoInARow);

        suspensions.Take([0.4, 1]);
        suspensions.Take([double.NaN, 1]);
        suspensions.Take([0.4, 1]);

        Assert.True(suspensions.Of(0));
        Assert.False(suspensions.Of(1));
    }

    [Fact]
    public void Take_WithoutSuchAClause_SuspendsNobody()
    {
        var suspensions = Under(new SuspensionClause());

        suspensions.Take([0, 0]);

        Assert.False(suspensions.Of(0));
        Assert.Empty(_events.Events);
    }

    private Suspensions Under(SuspensionClause clause) => new(clause, [new Party("A", "A", []), new Party("B", "B", [])], _events);
}
