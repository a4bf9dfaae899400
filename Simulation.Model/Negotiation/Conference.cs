using Simulation.Model.Bargaining;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>The table of one conference: what is public, who sits at it, what they answered, and the result.</summary>
/// <param name="parties">Who takes part.</param>
/// <param name="issues">What is negotiated.</param>
/// <param name="electorate">Who votes.</param>
/// <param name="rules">The rules.</param>
/// <param name="view">What is public this period.</param>
/// <param name="credence">How far promises count, as trust is laid out in the view; null where they are taken at face value.</param>
/// <param name="answers">Where the answers to the newest question stand, one per party.</param>
/// <param name="events">The record of who did what; null where nobody keeps it.</param>
/// <param name="chance">The chair's stream of random numbers for a round.</param>
public sealed class Conference(
    IReadOnlyList<Party> parties,
    IReadOnlyList<Issue> issues,
    Electorate electorate,
    TableRules rules,
    PeriodView view,
    double[]? credence,
    Answer[] answers,
    EventLog? events,
    Func<int, RandomStream> chance
)
{
    private TextSpace? _texts;

    /// <summary>What is public.</summary>
    public PeriodView View { get; } = view;

    /// <summary>Who votes.</summary>
    public Electorate Electorate { get; } = electorate;

    /// <summary>The rules.</summary>
    public TableRules Rules { get; } = rules;

    /// <summary>How far promises count: trust of i in j at <c>i * parties + j</c>; null where they are taken at face value.</summary>
    public double[]? Credence { get; } = credence;

    /// <summary>The texts that can be tabled, for rules made for a list of them. Made when first asked for.</summary>
    public TextSpace Texts => _texts ??= TextSpace.Of(View, Credence, AtTable);

    /// <summary>What the parties answered to the newest question.</summary>
    public ReadOnlySpan<Answer> Answers => answers;

    /// <summary>Who is at the table.</summary>
    public bool[] AtTable { get; } = [.. view.Withdrawn.Select(withdrawn => !withdrawn)];

    /// <summary>The agreement reached; null as long as there is none.</summary>
    public Treaty? Result { get; private set; }

    /// <summary>How many rounds were held.</summary>
    public int Rounds { get; private set; }

    /// <summary>Whether a text that these accept is adopted.</summary>
    public bool Passes(ReadOnlySpan<bool> accepts) => Rules.Decision.Passes(accepts, AtTable, Electorate);

    /// <summary>The chair's random numbers for a round, from 1.</summary>
    public RandomStream Chance(int round) => chance(round);

    /// <summary>A party's name.</summary>
    public string Name(int party) => parties[party].Name;

    /// <summary>Whether there are at least two at the table; nobody negotiates alone.</summary>
    public bool CanBeHeld => Seats().Skip(1).Any();

    /// <summary>Who is at the table, by index.</summary>
    public IEnumerable<int> Seats()
    {
        for (var party = 0; party < AtTable.Length; party++)
        {
            if (AtTable[party])
                yield return party;
        }
    }

    /// <summary>Records a text that is on the table.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="draft">The text.</param>
    /// <param name="how">Who put it there, as the beginning of a sentence: "The chair tabled a text".</param>
    public void Table(int round, Draft draft, string how)
    {
        Rounds = round;
        events?.Add(EventKind.Proposal, round, null, null, null, ConferenceReasons.Proposal(draft, how));
    }

    /// <summary>Records what everyone said to the text.</summary>
    public void RecordPositions(int round)
    {
        for (var party = 0; events is not null && party < answers.Length; party++)
        {
            var position = (Position)answers[party];
            if (AtTable[party])
                events.Add(EventKind.Response, round, parties[party], null, position.Accepts, position.Reason);
        }
    }

    /// <summary>Records what everyone pledged.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="standing">What stands after it, on the first issue, one per party: a pledge may not fall behind an earlier one.</param>
    public void RecordPledges(int round, Func<int, double> standing)
    {
        Rounds = round;
        for (var party = 0; events is not null && party < answers.Length; party++)
        {
            if (AtTable[party])
                events.Add(
                    EventKind.Pledge,
                    round,
                    parties[party],
                    null,
                    null,
                    ConferenceReasons.Pledge(answers[party].Reason!, ((Pledge)answers[party]).Actions[0], standing(party))
                );
        }
    }

    /// <summary>Records what one party did on its turn, with its own reason for it.</summary>
    public void RecordTurn(int round, int party)
    {
        Rounds = round;
        var turn = (Turn)answers[party];
        events?.Add(
            turn.Accepts ? EventKind.Response : EventKind.Proposal,
            round,
            parties[party],
            null,
            turn.Accepts ? true : null,
            turn.Reason
        );
    }

    /// <summary>Records how everyone voted; each ballot has one reason whatever the number of texts on it.</summary>
    /// <returns>Who voted for each text: text c, party i at <c>[c][i]</c>; those who are not at the table did not.</returns>
    public bool[][] RecordBallots(int round, int candidates)
    {
        Rounds = round;
        var votes = new bool[candidates][];
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            votes[candidate] = new bool[answers.Length];
            foreach (var party in Seats())
                votes[candidate][party] = ((Ballot)answers[party]).Votes[candidate];
        }

        foreach (var party in events is null ? [] : Seats())
        {
            var ballot = (Ballot)answers[party];
            events!.Add(EventKind.Response, round, parties[party], null, ballot.Votes.Length == 1 ? ballot.Votes[0] : null, ballot.Reason);
        }

        return votes;
    }

    /// <summary>Records whether a party joined, stayed in or stayed out.</summary>
    public void RecordMembership(int round, int party)
    {
        Rounds = round;
        var membership = (Membership)answers[party];
        events?.Add(EventKind.Response, round, parties[party], null, membership.Joins, membership.Reason);
    }

    /// <summary>Records on what condition everyone commits itself.</summary>
    public void RecordConditions(int round)
    {
        Rounds = round;
        foreach (var party in events is null ? [] : Seats())
            events!.Add(
                EventKind.Pledge,
                round,
                parties[party],
                null,
                ((Condition)answers[party]).Others is not null,
                answers[party].Reason
            );
    }

    /// <summary>Records what everyone said.</summary>
    public void RecordAnswers(EventKind kind, int round)
    {
        Rounds = round;
        foreach (var party in events is null ? [] : Seats())
            events!.Add(kind, round, parties[party], null, null, answers[party].Reason);
    }

    /// <summary>What everyone said the texts are worth to it.</summary>
    public IReadOnlyList<Preferences> Appraised()
    {
        var appraised = new Preferences[answers.Length];
        for (var party = 0; party < answers.Length; party++)
            appraised[party] = ((Appraisal)answers[party]).Preferences;

        return appraised;
    }

    /// <summary>Records something that the rules of a protocol brought about, such as a text drawn by the chair.</summary>
    public void Record(EventKind kind, int round, int? party, bool? accepted, Func<Reason> reason)
    {
        Rounds = round;
        events?.Add(kind, round, party is { } who ? parties[who] : null, null, accepted, reason());
    }

    /// <summary>Ends the conference with a text for everyone at the table.</summary>
    public void Adopt(int text, int round) => Conclude(Treaty.Of(View, Texts.Draft(text, AtTable), AtTable, round));

    /// <summary>Ends the conference with an agreement.</summary>
    public void Conclude(Treaty treaty)
    {
        Result = treaty;
        events?.Add(EventKind.Conclusion, treaty.Round, null, null, true, ConferenceReasons.Agreement(treaty, parties, issues[0], View));
    }

    /// <summary>Ends the conference without one.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="why">What stood in the way, as the end of a sentence.</param>
    public void Fail(int round, string why) =>
        events?.Add(
            EventKind.Conclusion,
            round,
            null,
            null,
            false,
            CanBeHeld
                ? ConferenceReasons.NoAgreement(round, why)
                : ConferenceReasons.NoAgreement(0, "fewer than two parties are at the table")
        );

    /// <summary>Ends the conference without an agreement after texts were voted on, or answered in turn, and none was adopted.</summary>
    public void Fail(int round) => Fail(round, "no text was adopted");
}
