using Simulation.Model.Bargaining;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>
/// The table of one conference: what is public, who sits at it, what they answered to the newest question, and what was concluded. What was
/// said is in its minutes.
/// </summary>
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

    /// <summary>The record of what is said.</summary>
    public Minutes Minutes { get; } = new(parties, issues[0].Unit, view.Withdrawn, answers, events);

    /// <summary>How many rounds were held.</summary>
    public int Rounds => Minutes.Rounds;

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

    /// <summary>Who voted for each text: text c, party i at <c>[c][i]</c>; those who are not at the table did not.</summary>
    public bool[][] Votes(int candidates)
    {
        var votes = new bool[candidates][];
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            votes[candidate] = new bool[answers.Length];
            foreach (var party in Seats())
                votes[candidate][party] = ((Ballot)answers[party]).Votes[candidate];
        }

        return votes;
    }

    /// <summary>What everyone said the texts are worth to it.</summary>
    public IReadOnlyList<Preferences> Appraised()
    {
        var appraised = new Preferences[answers.Length];
        for (var party = 0; party < answers.Length; party++)
            appraised[party] = ((Appraisal)answers[party]).Preferences;

        return appraised;
    }

    /// <summary>Ends the conference with a text for everyone at the table.</summary>
    public void Adopt(int text, int round) => Conclude(Treaty.Of(View, Texts.Draft(text, AtTable), AtTable, round));

    /// <summary>Ends the conference with an agreement.</summary>
    public void Conclude(Treaty treaty)
    {
        Result = treaty;
        Minutes.Agreement(treaty, issues[0], View);
    }

    /// <summary>Ends the conference without one.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="why">What stood in the way, as the end of a sentence.</param>
    public void Fail(int round, string why)
    {
        if (CanBeHeld)
            Minutes.NoAgreement(round, round, why);
        else
            Minutes.NoAgreement(round, 0, "fewer than two parties are at the table");
    }

    /// <summary>Ends the conference without an agreement after texts were voted on, or answered in turn, and none was adopted.</summary>
    public void Fail(int round) => Fail(round, "no text was adopted");
}
