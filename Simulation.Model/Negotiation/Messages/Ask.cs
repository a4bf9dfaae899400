namespace Simulation.Model.Negotiation.Messages;

/// <summary>A question that a conference puts to every party at once, or to one. The answer to each kind is named in its summary.</summary>
/// <param name="View">What is public.</param>
public abstract record Ask(PeriodView View)
{
    /// <summary>The only party that is asked; null where all are. The others' answers then stay what they were.</summary>
    public virtual int? Addressee => null;
}

/// <summary>The parties come together for the first time. Each answers its <see cref="TrustRow"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Tension">Political tension of each pair in [0, 1], i and j at <c>i * parties + j</c>; null while nothing strains any
/// pair.</param>
public sealed record Convened(PeriodView View, double[]? Tension) : Ask(View);

/// <summary>The chair has tabled a text. Each answers its <see cref="Position"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Draft">The text.</param>
/// <param name="OthersSuffice">For each party, whether the others would go ahead without it.</param>
public sealed record TextTabled(PeriodView View, int Round, int Rounds, Draft Draft, bool[] OthersSuffice) : Ask(View);

/// <summary>Pledges are invited. Each answers the <see cref="Pledge"/> it makes in sight of the others' standing ones.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Formula">What everyone would pledge that allows for others as the protocol expects.</param>
/// <param name="Standing">The pledges of the round before, as a profile; the status quo in the first.</param>
public sealed record PledgesInvited(PeriodView View, int Round, int Rounds, Draft Formula, double[] Standing) : Ask(View);

/// <summary>
/// The agreement is open for ratification. Each party that signed and has not ratified answers with a <see cref="Ratification"/>.
/// </summary>
/// <param name="View">What is public; the last agreed profile in it is what has just been signed.</param>
/// <param name="Pending">Who still has to ratify.</param>
public sealed record RatificationOpened(PeriodView View, bool[] Pending) : Ask(View);

/// <summary>The period is played. Each answers the <see cref="Delivery"/> that it decides on.</summary>
/// <param name="View">What is public.</param>
/// <param name="Commitments">The promises that bind, as a profile.</param>
/// <param name="Bound">Whom they bind.</param>
/// <param name="Transfers">What each bound party receives.</param>
public sealed record ImplementationOpened(PeriodView View, double[] Commitments, bool[] Bound, double[] Transfers) : Ask(View);

/// <summary>The monitoring reports are out. Each answers its <see cref="TrustRow"/> after them.</summary>
/// <param name="View">What is public.</param>
/// <param name="Reports">What is reported of each party, the delivered share of its promise in [0, 1]; NaN where it had none.</param>
/// <param name="Tension">Political tension of each pair as the next period opens, in [0, 1]; null while nothing strains any pair.</param>
public sealed record ReportsPublished(PeriodView View, double[] Reports, double[]? Tension) : Ask(View);
