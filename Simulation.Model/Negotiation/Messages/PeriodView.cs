using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// What is public at the start of a period: every question of the period carries it, and a party needs nothing else but its own memory.
/// Never changed once sent.
/// </summary>
/// <param name="Period">The period, from 1.</param>
/// <param name="Year">Its calendar year.</param>
/// <param name="Game">The period as a one-shot game.</param>
/// <param name="StatusQuo">What everyone does without an agreement (Nash): the profile that talks start from and fall back to.</param>
/// <param name="Trust">What the parties say they trust each other: trustor i, trustee j at <c>i * parties + j</c>.</param>
/// <param name="LastCommitments">What was agreed last, as a profile; the status quo where nothing has been.</param>
/// <param name="LastReports">The newest public report on each party's delivery, 0 to 1; NaN where it had nothing to deliver.</param>
/// <param name="Withdrawn">Who is out of all talks this period.</param>
/// <param name="Recorded">Whether reasons are wanted.</param>
public sealed record PeriodView(
    int Period,
    int Year,
    StageGame Game,
    double[] StatusQuo,
    double[] Trust,
    double[] LastCommitments,
    double[] LastReports,
    bool[] Withdrawn,
    bool Recorded
);
