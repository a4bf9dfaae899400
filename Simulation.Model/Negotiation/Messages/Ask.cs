using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// A question that a conference puts to every party at once, or to one. It knows how a delegation answers it, whether people are asked it
/// and what their decision makes of the answer; nobody else has to know it but the protocol that puts it. Never changed once sent.
/// </summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round of the conference, from 1; 0 outside its rounds.</param>
public abstract record Ask(PeriodView View, int Round)
{
    /// <summary>The only party that is asked; null where all are. The others' answers then stay what they were.</summary>
    public virtual int? Addressee => null;

    /// <summary>What people may decide in place of the delegation; null where they are not asked.</summary>
    public virtual QuestionKind? Kind => null;

    /// <summary>Whether a party at the table has anything to decide.</summary>
    public virtual bool Concerns(int party) => Addressee is null || Addressee == party;

    /// <summary>Whether a decision of the right kind is one that the question takes.</summary>
    public virtual bool Takes(Decision decision) => decision.IsWithinLimits;

    /// <summary>What a party's people are asked, where they are.</summary>
    /// <param name="party">The party.</param>
    /// <param name="own">What its delegation would answer.</param>
    /// <param name="level">What counts as a party's level in a profile.</param>
    public virtual Question Put(int party, Answer own, LevelOfParty level) =>
        new(Kind ?? throw new InvalidOperationException($"People are not asked {GetType().Name}."), null, 0, 1);

    /// <summary>What the parties have announced in this conference, as a profile; null where they have announced nothing yet.</summary>
    public virtual double[]? Announced => null;

    /// <summary>The text that is voted on; null where none is.</summary>
    public virtual Draft? Voted => null;

    /// <summary>A party's answer: its delegation's own, or what follows from what its people decided.</summary>
    public abstract Answer AnswerOf(IDelegation delegation);

    /// <summary>The reason for an answer that people decided on; null where reasons are not wanted.</summary>
    /// <param name="delegation">The party.</param>
    /// <param name="decision">What they decided.</param>
    /// <param name="what">What the party did, to follow its name.</param>
    /// <param name="terms">The numbers of it.</param>
    protected Reason? ByPeople(IDelegation delegation, Decision decision, string what, params Term[] terms) =>
        View.Recorded ? new Reason([new Term("decided_by_people", 1), .. terms], $"{delegation.Name} {what}, {decision.AsDecided}.") : null;
}

/// <summary>A question with the kind of answer that it gets.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <param name="View">What is public.</param>
/// <param name="Round">The round of the conference, from 1; 0 outside its rounds.</param>
public abstract record Ask<TAnswer>(PeriodView View, int Round) : Ask(View, Round)
    where TAnswer : Answer
{
    /// <inheritdoc/>
    public sealed override Answer AnswerOf(IDelegation delegation)
    {
        // Also where people decide: a delegation that answers remembers what it heard, and draws the same random numbers.
        var own = Own(delegation);
        return
            Kind is { } kind
            && !View.Withdrawn[delegation.Party]
            && delegation.Instruction(kind, View, Round) is { } decision
            && Takes(decision)
            ? Instructed(delegation, own, decision)
            : own;
    }

    /// <summary>What a delegation answers by itself.</summary>
    protected abstract TAnswer Own(IDelegation delegation);

    /// <summary>The answer that follows from what people decided.</summary>
    /// <param name="delegation">The party.</param>
    /// <param name="own">What its delegation would answer.</param>
    /// <param name="decision">What its people decided: of the question's kind, and taken.</param>
    protected virtual TAnswer Instructed(IDelegation delegation, TAnswer own, Decision decision) => own;
}
