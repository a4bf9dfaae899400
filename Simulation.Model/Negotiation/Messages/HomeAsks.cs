using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>The parties come together for the first time. Each answers its <see cref="TrustRow"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Tension">Political tension of each pair in [0, 1], i and j at <c>i * parties + j</c>; null while nothing strains any
/// pair.</param>
public sealed record Convened(PeriodView View, double[]? Tension) : Ask<TrustRow>(View, 0)
{
    /// <inheritdoc/>
    protected override TrustRow Own(IDelegation delegation) => delegation.Home.Begin(this);
}

/// <summary>The monitoring reports are out. Each answers its <see cref="TrustRow"/> after them.</summary>
/// <param name="View">What is public.</param>
/// <param name="Reports">What is reported of each party, the delivered share of its promise in [0, 1]; NaN where it had none.</param>
/// <param name="Breaches">The share of its promise that each party is held to have broken on purpose, in [0, 1]; 0 where it had
/// none.</param>
/// <param name="Stakes">What rests on whose promise this period.</param>
/// <param name="Tension">Political tension of each pair as the next period opens, in [0, 1]; null while nothing strains any pair.</param>
public sealed record ReportsPublished(PeriodView View, double[] Reports, double[] Breaches, AgreementStakes Stakes, double[]? Tension)
    : Ask<TrustRow>(View, 0)
{
    /// <inheritdoc/>
    protected override TrustRow Own(IDelegation delegation) => delegation.Home.Learn(this);
}

/// <summary>What a party trusts the others.</summary>
/// <param name="Trust">Its trust in each party, 0 to 1; 1 in itself.</param>
/// <param name="Reason">Why it moved.</param>
public sealed record TrustRow(double[] Trust, Reason? Reason) : Answer(Reason);

/// <summary>
/// The agreement is open for ratification. Each party that signed and has not ratified answers with a <see cref="Ratification"/>.
/// </summary>
/// <param name="View">What is public; the last agreed profile in it is what has just been signed.</param>
/// <param name="Pending">Who still has to ratify.</param>
public sealed record RatificationOpened(PeriodView View, bool[] Pending) : Ask<Ratification>(View, 0)
{
    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Ratify;

    /// <inheritdoc/>
    public override bool Concerns(int party) => Pending[party];

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level) => new(QuestionKind.Ratify, 1, 0, 1);

    /// <inheritdoc/>
    protected override Ratification Own(IDelegation delegation) => delegation.Home.Ratify(this);

    // People can hold an agreement back; that they put it to the legislature is not that it says yes.
    /// <inheritdoc/>
    protected override Ratification Instructed(IDelegation delegation, Ratification own, Decision decision) =>
        decision.Ratifies == true
            ? own
            : own with
            {
                Ratifies = false,
                Reason = ByPeople(delegation, decision, "has not put the agreement to its legislature"),
            };
}

/// <summary>Whether a party's legislature ratified.</summary>
/// <param name="Ratifies">Whether it did.</param>
/// <param name="Reason">Why, or why not yet.</param>
public sealed record Ratification(bool Ratifies, Reason? Reason) : Answer(Reason);

/// <summary>The period is played. Each answers the <see cref="Delivery"/> that it decides on.</summary>
/// <param name="View">What is public.</param>
/// <param name="Commitments">The promises that bind, as a profile.</param>
/// <param name="Bound">Whom they bind.</param>
/// <param name="Transfers">What each bound party receives.</param>
public sealed record ImplementationOpened(PeriodView View, double[] Commitments, bool[] Bound, double[] Transfers) : Ask<Delivery>(View, 0)
{
    private AgreementStakes? _stakes;

    /// <summary>What rests on whose promise. Found when first asked for.</summary>
    public AgreementStakes Stakes => _stakes ??= new AgreementStakes(View.Game, View.StatusQuo, Commitments, Bound);

    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Deliver;

    /// <inheritdoc/>
    public override bool Concerns(int party) => Bound[party];

    // The advice is what the delegation decides, not what its administration and chance make of it, which nobody knows before.
    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level) =>
        new(
            QuestionKind.Deliver,
            Math.Clamp(own.Reason!.Terms.First(term => term.Name == "decided").Value, 0, 1),
            level(View.Game, View.StatusQuo, party),
            level(View.Game, Commitments, party)
        );

    // What people decide goes through the same administration as what the delegation does, so it is not put in afterwards.
    /// <inheritdoc/>
    protected override Delivery Own(IDelegation delegation) =>
        delegation.Home.Deliver(this, delegation.Instruction(QuestionKind.Deliver, View, Round));
}

/// <summary>What a party really does.</summary>
/// <param name="Actions">Its level on each issue.</param>
/// <param name="Choice">What its government decided.</param>
/// <param name="Reason">Why, where it had promised something.</param>
public sealed record Delivery(double[] Actions, DeliveryChoice Choice, Reason? Reason) : Answer(Reason);

/// <summary>What a government decided of its promise, before its administration and chance: shares of 0 to 1.</summary>
/// <param name="Decided">The share of its promise that it decided to deliver; 1 where it had promised nothing.</param>
/// <param name="Word">The share of what is due that counts as keeping its word; 1 but where a grim rule upholds no more.</param>
/// <param name="Withheld">The share of its promise that it withholds in answer to breaches by others, which is no breach of its
/// own.</param>
public readonly record struct DeliveryChoice(double Decided, double Word, double Withheld)
{
    /// <summary>The share of its promise that is due.</summary>
    public double Due => 1 - Withheld;

    /// <summary>The share of what is due that it kept, 0 to 1; NaN where nothing is due.</summary>
    /// <param name="delivered">The delivered share of its promise, 0 or more; NaN where it promised nothing.</param>
    public double Kept(double delivered) => Due == 0 ? double.NaN : Math.Min(1, delivered / Due);

    /// <summary>The share of what its word asks for that it decided not to deliver.</summary>
    public double Broken => Due * Word == 0 ? 0 : Math.Max(0, 1 - (Decided / (Due * Word)));
}
