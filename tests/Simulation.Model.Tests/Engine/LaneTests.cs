using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>One replicate with the answers put in by hand.</summary>
public sealed class LaneTests
{
    private static readonly string[] OneRound =
    [
        "horizon.periods=1",
        "institution.protocol={ kind: single-text, rounds: 1 }",
        "institution.decision=consensus",
    ];

    [Fact]
    public void Next_WhereAllAgree_AsksFromTheFirstMeetingToTheReports()
    {
        var lane = new Lane(ThreeEquals.Setup(OneRound), 1, 0, false);

        Assert.Equal(
            [typeof(Convened), typeof(TextTabled), typeof(RatificationOpened), typeof(ImplementationOpened), typeof(ReportsPublished)],
            Play(lane, true).Select(ask => ask.GetType())
        );
    }

    [Fact]
    public void Next_WhereNobodyAgrees_OpensNothingForRatification()
    {
        var asks = Play(new Lane(ThreeEquals.Setup(OneRound), 1, 0, false), false);

        Assert.DoesNotContain(asks, ask => ask is RatificationOpened);
        Assert.Equal([false, false, false], asks.OfType<ImplementationOpened>().Single().Bound);
        Assert.All(asks.OfType<ReportsPublished>().Single().Reports, report => Assert.Equal(double.NaN, report));
    }

    [Fact]
    public void Next_AfterWhatWasDone_ReportsTheShareOfEachPromise()
    {
        var asks = Play(new Lane(ThreeEquals.Setup(OneRound), 1, 0, false), true);
        var implementation = asks.OfType<ImplementationOpened>().Single();

        Assert.Equal([true, true, true], implementation.Bound);
        Assert.Equal([1.5, 1.5, 1.5], implementation.Commitments, Near); // 1 + 2 x 0.25: the others' gain as far as they trust
        Assert.Equal([1, 0.5, 0], asks.OfType<ReportsPublished>().Single().Reports, Near);
    }

    [Fact]
    public void Result_KeepsTrustBeforeAndAfter_AndWhatWasDone()
    {
        var setup = ThreeEquals.Setup(OneRound);
        var lane = new Lane(setup, 1, 4, true);
        Play(lane, true);

        var result = lane.Result(ReferenceLines.Of(setup, TestContext.Current.CancellationToken));

        Assert.Equal(4, result.Replicate);
        Assert.Equal(Enumerable.Repeat(0.25, 9).Concat(Enumerable.Repeat(0.75, 9)), result.Trust);
        Assert.Equal([1.5, 1.25, 1], result.Party[CommonSeries.OfParty.ToList().IndexOf(CommonSeries.Delivered)]);
        Assert.Single(result.Events!, one => one.Kind == EventKind.EntryIntoForce);
    }

    // Everyone says the same to a text; of a promise of 1.5 instead of 1 the first does all, the second half and
    // the third nothing.
    private static List<Ask> Play(Lane lane, bool agrees)
    {
        var asks = new List<Ask>();
        while (lane.Next() is { } ask)
        {
            asks.Add(ask);
            for (var party = 0; party < 3; party++)
                lane.Answers[party] = ask switch
                {
                    Convened => new TrustRow([0.25, 0.25, 0.25], null),
                    TextTabled => new Position(agrees, agrees ? 1 : -1, 1, agrees ? 0 : 1, 1, null),
                    RatificationOpened => new Ratification(true, null),
                    ImplementationOpened => new Delivery([1.5 - (0.25 * party)], new DeliveryChoice(1 - (0.5 * party), 1, 0), null),
                    StayConsidered => new Stay(true, null),
                    ReportsPublished => new TrustRow([0.75, 0.75, 0.75], null),
                    _ => throw new InvalidOperationException($"No answer to {ask.GetType().Name}."),
                };
        }

        return asks;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-6;
}
