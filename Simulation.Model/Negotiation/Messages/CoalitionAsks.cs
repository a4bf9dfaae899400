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

/// <summary>One party may join, stay in, or stay out. It answers its <see cref="Membership"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Party">Who is asked.</param>
/// <param name="Inside">What happens if it is a member.</param>
/// <param name="Outside">What happens if it is not.</param>
public sealed record MembershipOffered(PeriodView View, int Round, int Party, CoalitionPlan Inside, CoalitionPlan Outside) : Ask(View)
{
    /// <inheritdoc/>
    public override int? Addressee => Party;
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
    : Ask(View)
{
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

/// <summary>Everyone may commit itself to a text if enough others do. Each answers its <see cref="Condition"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Draft">The text.</param>
public sealed record ConditionsInvited(PeriodView View, Draft Draft) : Ask(View);

/// <summary>On what condition a party commits itself.</summary>
/// <param name="Others">How many others have to do the same; null where no number is enough.</param>
/// <param name="Reason">Why.</param>
public sealed record Condition(int? Others, Reason? Reason) : Answer(Reason);

/// <summary>Everyone offers every other a deal. Each answers its <see cref="DealsOffered"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are.</param>
/// <param name="Draft">The text of the joint optimum, in shares of which efforts are counted.</param>
/// <param name="Standing">The effort that each party is bound to so far, as a share of its part in the text.</param>
public sealed record DealsInvited(PeriodView View, int Round, int Rounds, Draft Draft, double[] Standing) : Ask(View);

/// <summary>What a party offers and asks of each other one.</summary>
/// <param name="Promises">The effort that it promises each party, as a share of its part in the text.</param>
/// <param name="Requests">The effort that it requests of each party, as a share of that party's part.</param>
/// <param name="Reason">Why.</param>
public sealed record DealsOffered(double[] Promises, double[] Requests, Reason? Reason) : Answer(Reason);

/// <summary>The deals are on the table. Each answers its <see cref="DealsAccepted"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Draft">The text of the joint optimum.</param>
/// <param name="Standing">The effort that each party is bound to so far.</param>
/// <param name="Promises">What party i promises party j, at <c>i * parties + j</c>.</param>
/// <param name="Requests">What party i requests of party j, at <c>i * parties + j</c>.</param>
public sealed record DealsTabled(PeriodView View, Draft Draft, double[] Standing, double[] Promises, double[] Requests) : Ask(View);

/// <summary>Whose deals a party takes.</summary>
/// <param name="Accepts">For each party, whether its proposal is accepted.</param>
/// <param name="Reason">Why.</param>
public sealed record DealsAccepted(bool[] Accepts, Reason? Reason) : Answer(Reason);
