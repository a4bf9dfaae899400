using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// What a coalition would do and what the rest would do then: what a party weighs before it joins or leaves. Never changed once sent.
/// </summary>
/// <param name="Members">Who is in.</param>
/// <param name="Profile">What members promise and what outsiders are expected to do, as a profile.</param>
/// <param name="Transfers">What each member receives (below zero: pays), in the world's money; sums to zero.</param>
/// <param name="Text">The number of the text, in worlds whose agreements are texts; -1 elsewhere.</param>
public sealed record CoalitionPlan(bool[] Members, double[] Profile, double[] Transfers, int Text = -1)
{
    /// <summary>The plan as an agreement: members promise their part, outsiders nothing.</summary>
    public Treaty Sign(PeriodView view, int round)
    {
        var commitments = (double[])view.StatusQuo.Clone();
        for (var index = 0; index < commitments.Length; index++)
            commitments[index] = Members[index / view.Game.Issues] ? Profile[index] : commitments[index];

        return new Treaty(commitments, Members, Transfers, round, Text);
    }
}

/// <summary>
/// Whether to be in an agreement. Invitations may follow one another in a conference; people are asked once, whoever's turn it is.
/// </summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
public abstract record MembershipAsk(PeriodView View, int Round) : Ask<Membership>(View, Round)
{
    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Join;

    /// <inheritdoc/>
    public override bool Concerns(int party) => true;

    /// <inheritdoc/>
    protected override Membership Instructed(IDelegation delegation, Membership own, Decision decision)
    {
        var joins = decision.Joins!.Value;
        return new Membership(joins, ByPeople(delegation, decision, joins ? "is in" : "stays out"));
    }
}

/// <summary>One party may join, stay in, or stay out. It answers its <see cref="Membership"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Party">Who is asked.</param>
/// <param name="Inside">What happens if it is a member.</param>
/// <param name="Outside">What happens if it is not.</param>
public sealed record MembershipOffered(PeriodView View, int Round, int Party, CoalitionPlan Inside, CoalitionPlan Outside)
    : MembershipAsk(View, Round)
{
    /// <inheritdoc/>
    public override int? Addressee => Party;

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level) =>
        new(QuestionKind.Join, null, 0, 1, Terms: party == Party ? YesTerms.Of(View, Inside, party, level) : null);

    /// <inheritdoc/>
    protected override Membership Own(IDelegation delegation) => delegation.Treaties.Decide(this);
}

/// <summary>
/// A treaty is open for signature to all at once. Each answers the <see cref="Membership"/> that it would choose beside those who are in so
/// far.
/// </summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Members">Who is in so far.</param>
/// <param name="Target">What each party does as a member, as a profile: over the years that it looks ahead.</param>
/// <param name="Transfers">What each party receives as a member beside those who are in so far (below zero: pays).</param>
/// <param name="Now">What each party does as a member in this period, as a profile.</param>
public sealed record SignaturesInvited(PeriodView View, int Round, bool[] Members, double[] Target, double[] Transfers, double[] Now)
    : MembershipAsk(View, Round)
{
    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level)
    {
        var terms = YesTerms.Of(View, Plan(party, true), party, level) with
        {
            Now = Now.SequenceEqual(Target) ? null : level(View.Game, Now, party),
        };
        return new Question(QuestionKind.Join, null, 0, 1, Terms: terms);
    }

    /// <inheritdoc/>
    protected override Membership Own(IDelegation delegation) => delegation.Treaties.Decide(For(delegation.Party));

    /// <summary>The question as one party has to see it.</summary>
    public MembershipOffered For(int party) => new(View, Round, party, Plan(party, true), Plan(party, false));

    private CoalitionPlan Plan(int party, bool isMember)
    {
        var members = (bool[])Members.Clone();
        members[party] = isMember;
        var profile = (double[])View.StatusQuo.Clone();
        for (var index = 0; index < profile.Length; index++)
            profile[index] = members[index / View.Game.Issues] ? Target[index] : profile[index];

        return new CoalitionPlan(members, profile, Transfers);
    }
}

/// <summary>Whether a party is in.</summary>
/// <param name="Joins">Whether it joins or stays in.</param>
/// <param name="Reason">Why.</param>
public sealed record Membership(bool Joins, Reason? Reason) : Answer(Reason);
