using Simulation.Model.Behaviour;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// What is public at the start of a period: every question of the period carries it, and a party needs nothing else but its own memory.
/// Never changed once sent.
/// </summary>
public sealed record PeriodView
{
    /// <summary>The period, from 1.</summary>
    public required int Period { get; init; }

    /// <summary>Its calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The period as a one-shot game.</summary>
    public required StageGame Game { get; init; }

    /// <summary>What everyone does without an agreement (Nash): the profile that talks start from and fall back to.</summary>
    public required double[] StatusQuo { get; init; }

    /// <summary>What the parties say they trust each other: trustor i, trustee j at <c>i * parties + j</c>.</summary>
    public required double[] Trust { get; init; }

    /// <summary>What was agreed last, as a profile; the status quo where nothing has been.</summary>
    public required double[] LastCommitments { get; init; }

    /// <summary>The newest public report on each party's delivery, 0 to 1; NaN where it had nothing to deliver.</summary>
    public required double[] LastReports { get; init; }

    /// <summary>Who is out of all talks this period.</summary>
    public required bool[] Withdrawn { get; init; }

    /// <summary>Whether reasons are wanted.</summary>
    public required bool Recorded { get; init; }

    private CooperativePath? _path;

    /// <summary>The way from no cooperation to full cooperation in the period's game. Found when first asked for.</summary>
    public CooperativePath Path =>
        _path is { } known && ReferenceEquals(known.Game, Game)
            ? known
            : _path = new CooperativePath(Game, StatusQuo, JointSurplus.Cooperative(Game));
}
