using Simulation.Model.Countries;
using Simulation.Model.Engine.Events;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>The table of one conference: what is public, who sits at it, what they answered, and the result.</summary>
/// <param name="parties">Who takes part.</param>
/// <param name="issues">What is negotiated.</param>
/// <param name="electorate">Who votes.</param>
/// <param name="institution">The rules.</param>
/// <param name="view">What is public this period.</param>
/// <param name="credence">How far promises count, as trust is laid out in the view; null where they are taken at face value.</param>
/// <param name="answers">Where the answers to the newest question stand, one per party.</param>
/// <param name="events">The record of who did what; null where nobody keeps it.</param>
public sealed class Conference(
    IReadOnlyList<Party> parties, IReadOnlyList<Issue> issues, Electorate electorate, Institution institution, PeriodView view, double[]? credence, Answer[] answers,
    EventLog? events)
{
    /// <summary>What is public.</summary>
    public PeriodView View { get; } = view;

    /// <summary>Who votes.</summary>
    public Electorate Electorate { get; } = electorate;

    /// <summary>The rules.</summary>
    public Institution Institution { get; } = institution;

    /// <summary>How far promises count: trust of i in j at <c>i * parties + j</c>; null where they are taken at face value.</summary>
    public double[]? Credence { get; } = credence;

    /// <summary>What the parties answered to the newest question.</summary>
    public ReadOnlySpan<Answer> Answers => answers;

    /// <summary>Who is at the table.</summary>
    public bool[] AtTable { get; } = [.. view.Withdrawn.Select(withdrawn => !withdrawn)];

    /// <summary>The agreement reached; null as long as there is none.</summary>
    public Treaty? Result { get; private set; }

    /// <summary>How many rounds were held.</summary>
    public int Rounds { get; private set; }

    /// <summary>Whether a text that these accept is adopted.</summary>
    public bool Passes(ReadOnlySpan<bool> accepts) => Institution.Decision.Passes(accepts, AtTable, Electorate);

    /// <summary>Records a text that the chair tabled.</summary>
    public void Table(int round, Draft draft)
    {
        Rounds = round;
        events?.Add(EventKind.Proposal, round, null, null, null, ConferenceReasons.Proposal(draft));
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
    public void RecordPledges(int round)
    {
        Rounds = round;
        for (var party = 0; events is not null && party < answers.Length; party++)
        {
            if (AtTable[party])
                events.Add(EventKind.Pledge, round, parties[party], null, null, answers[party].Reason);
        }
    }

    /// <summary>Ends the conference with an agreement.</summary>
    public void Conclude(Treaty treaty)
    {
        Result = treaty;
        events?.Add(EventKind.Conclusion, treaty.Round, null, null, true, ConferenceReasons.Agreement(treaty, parties, issues[0], View));
    }

    /// <summary>Ends the conference without one.</summary>
    public void Fail(int round) => events?.Add(EventKind.Conclusion, round, null, null, false, ConferenceReasons.NoAgreement(round));
}
