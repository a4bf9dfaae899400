using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// A new period opens: a party that an agreement binds may leave it, and one that has left may come back. Each answers its
/// <see cref="Stay"/>. One that is led by people is in: to leave is no decision that they are asked for.
/// </summary>
/// <param name="View">What is public.</param>
/// <param name="Commitments">What everyone was bound to do in the last period, as a profile.</param>
/// <param name="Bound">Whom the agreement bound in the last period.</param>
/// <param name="Left">Who has left and not come back.</param>
/// <param name="Transfers">What each received in the last period.</param>
public sealed record StayConsidered(PeriodView View, double[] Commitments, bool[] Bound, bool[] Left, double[] Transfers)
    : Ask<Stay>(View, 0)
{
    /// <inheritdoc/>
    public override bool Concerns(int party) => Bound[party] || Left[party];

    /// <inheritdoc/>
    protected override Stay Own(IDelegation delegation)
    {
        var own = delegation.Home.Review(this);
        return delegation.IsLedByPeople(View.Period) ? new Stay(true, Left[delegation.Party] ? Because(delegation) : null) : own;
    }

    private Reason? Because(IDelegation delegation) =>
        View.Recorded
            ? new Reason([new Term("decided_by_people", 1)], $"{delegation.Name} came back to the agreement, as its people lead it now.")
            : null;
}

/// <summary>Whether a party is in the agreement from now on.</summary>
/// <param name="Stays">Whether it stays, or comes back.</param>
/// <param name="Reason">Why, where it changed its mind.</param>
public sealed record Stay(bool Stays, Reason? Reason) : Answer(Reason);
