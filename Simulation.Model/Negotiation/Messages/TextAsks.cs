using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>It is one party's turn. It answers its <see cref="Turn"/>: takes what is on the table, or puts something else there.</summary>
/// <param name="View">What is public.</param>
/// <param name="Texts">What can be tabled.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Time">How much of the talks is over, above 0 to 1.</param>
/// <param name="Party">Whose turn it is.</param>
/// <param name="Standing">The text on the table; -1 for none, and then it has to make an offer.</param>
/// <param name="Offers">Every offer made so far in this conference; it only ever grows.</param>
public sealed record TurnGiven(
    PeriodView View,
    TextSpace Texts,
    int Round,
    int Rounds,
    double Time,
    int Party,
    int Standing,
    IReadOnlyList<Offer> Offers
) : Ask<Turn>(View, Round)
{
    /// <inheritdoc/>
    public override int? Addressee => Party;

    /// <inheritdoc/>
    protected override Turn Own(IDelegation delegation) => delegation.Texts.Take(this);
}

/// <summary>An offer that was made.</summary>
/// <param name="Party">Who made it.</param>
/// <param name="Text">The text offered.</param>
public readonly record struct Offer(int Party, int Text);

/// <summary>Everyone is asked for an offer at once. Each answers its <see cref="Turn"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Texts">What can be tabled.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Time">How much of the talks is over, above 0 to 1.</param>
/// <param name="Offers">Every offer made so far in this conference; it only ever grows.</param>
public sealed record OffersInvited(PeriodView View, TextSpace Texts, int Round, int Rounds, double Time, IReadOnlyList<Offer> Offers)
    : Ask<Turn>(View, Round)
{
    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Proposal;

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level)
    {
        if (own is not Turn { Passes: false } turn)
            return new Question(QuestionKind.Proposal, null, 0, 1);

        var (ambition, sharing) = FormulaTexts.Meaning(turn.Text);
        return new Question(QuestionKind.Proposal, ambition, 0, 1, sharing);
    }

    /// <inheritdoc/>
    protected override Turn Own(IDelegation delegation) => delegation.Texts.Offer(this);

    /// <inheritdoc/>
    protected override Turn Instructed(IDelegation delegation, Turn own, Decision decision)
    {
        var proposal = decision.Proposal!;
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"tabled a text at {proposal.Ambition:0.00} of the joint optimum that shares {proposal.Sharing:0.00} of the gains"
        );
        return new Turn(
            false,
            FormulaTexts.NumberOf(proposal.Ambition, proposal.Sharing),
            ByPeople(delegation, decision, what, new Term("ambition", proposal.Ambition))
        );
    }
}

/// <summary>Texts are put to the vote. Each answers its <see cref="Ballot"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Texts">What can be tabled.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Time">How much of the talks is over, above 0 to 1.</param>
/// <param name="Candidates">The texts, each voted on by itself.</param>
public sealed record BallotOpened(PeriodView View, TextSpace Texts, int Round, int Rounds, double Time, IReadOnlyList<int> Candidates)
    : Ask<Ballot>(View, Round)
{
    /// <inheritdoc/>
    protected override Ballot Own(IDelegation delegation) => delegation.Texts.Vote(this);
}

/// <summary>A text is put against another. Each answers a <see cref="Ballot"/> with one vote: whether it prefers the challenger.</summary>
/// <param name="View">What is public.</param>
/// <param name="Texts">What can be tabled.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Current">The text to beat.</param>
/// <param name="Challenger">The text against it.</param>
/// <param name="Temperature"> How much worse a challenger is taken now and then: with probability <c>exp(loss/temperature)</c>, the loss as
/// a share of what separates the party's best text from its worst; 0 never (Klein et al., 2003). </param>
public sealed record TextsCompared(PeriodView View, TextSpace Texts, int Round, int Current, int Challenger, double Temperature)
    : Ask<Ballot>(View, Round)
{
    /// <inheritdoc/>
    protected override Ballot Own(IDelegation delegation) => delegation.Texts.Compare(this);
}

/// <summary>
/// Everyone is asked what every text is worth to it, as where all know each other's interests. Each answers its <see cref="Appraisal"/>.
/// </summary>
/// <param name="View">What is public.</param>
/// <param name="Texts">What can be tabled.</param>
public sealed record TextsAppraised(PeriodView View, TextSpace Texts) : Ask<Appraisal>(View, 0)
{
    /// <inheritdoc/>
    protected override Appraisal Own(IDelegation delegation) => delegation.Texts.Appraise(this);
}

/// <summary>What a party does when it is its turn.</summary>
/// <param name="Accepts">Whether it takes what is on the table.</param>
/// <param name="Text">The text it offers; -1 where it accepts or passes.</param>
/// <param name="Reason">Why.</param>
public sealed record Turn(bool Accepts, int Text, Reason? Reason) : Answer(Reason)
{
    /// <summary>Whether it neither accepts nor offers, because no text is worth as much to it as no agreement.</summary>
    public bool Passes => !Accepts && Text < 0;
}

/// <summary>A party's votes.</summary>
/// <param name="Votes">One for each text that is put to the vote.</param>
/// <param name="Reason">Why.</param>
public sealed record Ballot(bool[] Votes, Reason? Reason) : Answer(Reason);

/// <summary>What a party thinks of every text.</summary>
/// <param name="Preferences">Its utilities and its reservation value, in its own scale.</param>
/// <param name="Patience">What a period's delay leaves of a gain (delta), 0 to below 1.</param>
public sealed record Appraisal(Preferences Preferences, double Patience) : Answer((Reason?)null);
