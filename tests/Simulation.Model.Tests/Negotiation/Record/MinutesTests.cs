using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Negotiation.Record;

/// <summary>What is written down of a conference.</summary>
public sealed class MinutesTests
{
    private static readonly IReadOnlyList<Party> Parties = [.. new[] { "A", "B", "C" }.Select(Named)];
    private readonly EventLog _log = new(0) { Period = 1, Year = 2025 };

    [Fact]
    public void Ballots_OfOneText_SayWhoWasForIt_AndNothingOfWhoIsAway()
    {
        Answer[] answers = [Vote(true), Vote(false), Vote(true)];

        new Minutes(Parties, "share", [false, false, true], answers, _log).Ballots(3);

        Assert.Equal([("A", true), ("B", false)], _log.Events.Select(one => (one.Party, one.Accepted!.Value)));
        Assert.All(_log.Events, one => Assert.Equal((EventKind.Response, 3), (one.Kind, one.Round)));
    }

    [Fact]
    public void Turn_ThatAccepts_IsAResponse_AndOneThatOffersAProposal()
    {
        Answer[] answers = [new Turn(true, -1, Why), new Turn(false, 4, Why), Vote(true)];
        var minutes = new Minutes(Parties, "share", new bool[3], answers, _log);

        minutes.Turn(1, 0);
        minutes.Turn(2, 1);

        Assert.Equal([(EventKind.Response, (bool?)true), (EventKind.Proposal, null)], _log.Events.Select(one => (one.Kind, one.Accepted)));
        Assert.Equal(2, minutes.Rounds);
    }

    [Fact]
    public void Note_WhereNobodyKeepsARecord_CountsTheRoundAndAsksForNoReason()
    {
        var minutes = new Minutes(Parties, "share", new bool[3], [], null);

        minutes.Note(EventKind.Proposal, 4, null, null, () => throw new InvalidOperationException("Nobody wants to know."));

        Assert.Equal(4, minutes.Rounds);
    }

    private static Reason Why => new([], "Because.");

    private static Ballot Vote(bool yes) => new([yes], Why);

    private static Party Named(string code) => new(code, code, []);
}
