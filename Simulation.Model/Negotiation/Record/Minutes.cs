using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Record;

/// <summary>The minutes of one conference: who said what in which round, and why, as far as anybody keeps a record.</summary>
/// <param name="parties">Who takes part in the run.</param>
/// <param name="unit">The unit of the first issue, in which pledges are told.</param>
/// <param name="withdrawn">Who is not at the table; nothing is recorded of them.</param>
/// <param name="answers">Where the answers to the newest question stand, one per party.</param>
/// <param name="events">The record; null where nobody keeps it.</param>
public sealed class Minutes(IReadOnlyList<Party> parties, string unit, bool[] withdrawn, Answer[] answers, EventLog? events)
{
    /// <summary>The newest round that anything was recorded of.</summary>
    public int Rounds { get; private set; }

    /// <summary>Records a text that is on the table.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="draft">The text.</param>
    /// <param name="how">Who put it there, as the beginning of a sentence: "The chair tabled a text".</param>
    public void Tabled(int round, Draft draft, string how)
    {
        Rounds = round;
        events?.Add(EventKind.Proposal, round, null, null, null, ConferenceReasons.Proposal(draft, how));
    }

    /// <summary>Records what everyone said to the text.</summary>
    public void Positions(int round)
    {
        foreach (var party in Recorded())
            Add(EventKind.Response, round, party, ((Position)answers[party]).Accepts);
    }

    /// <summary>Records what everyone pledged.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="standing">What stands after it, on the first issue, one per party: a pledge may not fall behind an earlier one.</param>
    public void Pledges(int round, Func<int, double> standing)
    {
        Rounds = round;
        foreach (var party in Recorded())
        {
            var pledge = (Pledge)answers[party];
            var reason = ConferenceReasons.Pledge(pledge.Reason!, pledge.Actions[0], standing(party), unit);
            events!.Add(EventKind.Pledge, round, parties[party], null, null, reason);
        }
    }

    /// <summary>Records what one party did on its turn.</summary>
    public void Turn(int round, int party)
    {
        Rounds = round;
        if (((Turn)answers[party]).Accepts)
            Add(EventKind.Response, round, party, true);
        else
            Add(EventKind.Proposal, round, party, null);
    }

    /// <summary>Records how everyone voted; each ballot has one reason whatever the number of texts on it.</summary>
    public void Ballots(int round)
    {
        Rounds = round;
        foreach (var party in Recorded())
        {
            var votes = ((Ballot)answers[party]).Votes;
            Add(EventKind.Response, round, party, votes.Length == 1 ? votes[0] : null);
        }
    }

    /// <summary>Records whether a party joined, stayed in or stayed out.</summary>
    public void Membership(int round, int party)
    {
        Rounds = round;
        Add(EventKind.Response, round, party, ((Membership)answers[party]).Joins);
    }

    /// <summary>Records on what condition everyone commits itself.</summary>
    public void Conditions(int round)
    {
        Rounds = round;
        foreach (var party in Recorded())
            Add(EventKind.Pledge, round, party, ((Condition)answers[party]).Others is not null);
    }

    /// <summary>Records what everyone said, each with its own reason for it.</summary>
    /// <param name="kind">What it was.</param>
    /// <param name="round">The round, from 1.</param>
    public void Answers(EventKind kind, int round)
    {
        Rounds = round;
        foreach (var party in Recorded())
            Add(kind, round, party, null);
    }

    /// <summary>Records something that the rules of a protocol brought about, such as a text drawn by the chair.</summary>
    /// <param name="kind">What it was.</param>
    /// <param name="round">The round, from 1.</param>
    /// <param name="party">Whom it concerns; null for the conference as a whole.</param>
    /// <param name="accepted">Whether it was a yes; null where that is not the question.</param>
    /// <param name="reason">Why; asked for only where a record is kept.</param>
    public void Note(EventKind kind, int round, int? party, bool? accepted, Func<Reason> reason)
    {
        Rounds = round;
        events?.Add(kind, round, party is { } who ? parties[who] : null, null, accepted, reason());
    }

    /// <summary>Records the agreement.</summary>
    internal void Agreement(Treaty treaty, Issue issue, PeriodView view) =>
        events?.Add(EventKind.Conclusion, treaty.Round, null, null, true, ConferenceReasons.Agreement(treaty, parties, issue, view));

    /// <summary>Records that there is none.</summary>
    internal void NoAgreement(int round, int held, string why) =>
        events?.Add(EventKind.Conclusion, round, null, null, false, ConferenceReasons.NoAgreement(held, why));

    private void Add(EventKind kind, int round, int party, bool? accepted) =>
        events?.Add(kind, round, parties[party], null, accepted, answers[party].Reason);

    // Whose answers are recorded: nobody's where there is no record.
    private IEnumerable<int> Recorded() => events is null ? [] : Enumerable.Range(0, answers.Length).Where(party => !withdrawn[party]);
}
