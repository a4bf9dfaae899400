using Simulation.Model.Negotiation.Delegations;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>Everyone may commit itself to a text if enough others do. Each answers its <see cref="Condition"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Draft">The text.</param>
public sealed record ConditionsInvited(PeriodView View, Draft Draft) : Ask<Condition>(View, 1)
{
    /// <inheritdoc/>
    protected override Condition Own(IDelegation delegation) => delegation.Deals.Commit(this);
}

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
public sealed record DealsInvited(PeriodView View, int Round, int Rounds, Draft Draft, double[] Standing) : Ask<DealsOffered>(View, Round)
{
    /// <inheritdoc/>
    protected override DealsOffered Own(IDelegation delegation) => delegation.Deals.Offer(this);
}

/// <summary>What a party offers and asks of each other one.</summary>
/// <param name="Promises">The effort that it promises each party, as a share of its part in the text.</param>
/// <param name="Requests">The effort that it requests of each party, as a share of that party's part.</param>
/// <param name="Reason">Why.</param>
public sealed record DealsOffered(double[] Promises, double[] Requests, Reason? Reason) : Answer(Reason);

/// <summary>The deals are on the table. Each answers its <see cref="DealsAccepted"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Draft">The text of the joint optimum.</param>
/// <param name="Standing">The effort that each party is bound to so far.</param>
/// <param name="Promises">What party i promises party j, at <c>i * parties + j</c>.</param>
/// <param name="Requests">What party i requests of party j, at <c>i * parties + j</c>.</param>
public sealed record DealsTabled(PeriodView View, int Round, Draft Draft, double[] Standing, double[] Promises, double[] Requests)
    : Ask<DealsAccepted>(View, Round)
{
    /// <inheritdoc/>
    protected override DealsAccepted Own(IDelegation delegation) => delegation.Deals.Accept(this);
}

/// <summary>Whose deals a party takes.</summary>
/// <param name="Accepts">For each party, whether its proposal is accepted.</param>
/// <param name="Reason">Why.</param>
public sealed record DealsAccepted(bool[] Accepts, Reason? Reason) : Answer(Reason);
