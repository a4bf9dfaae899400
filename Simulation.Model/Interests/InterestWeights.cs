using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Interests;

/// <summary>
/// What a country cares about beside its own payoff. Each weight is 0 unless the scenario sets it. They are the country's secret: only what
/// it does shows them.
/// </summary>
public sealed record InterestWeights
{
    /// <summary>Dislike of others being better off, per unit of the mean gap (alpha of Fehr and Schmidt, 1999).</summary>
    [Range(0, 10)]
    public double Envy { get; init; }

    /// <summary>Dislike of being better off than others, per unit of the mean gap (beta of Fehr and Schmidt, 1999, below 1).</summary>
    [Range(0, 1)]
    public double Guilt { get; init; }

    /// <summary>What others' payoffs are worth to it, per unit (theta of van der Pol, Weikard and van Ierland, 2012).</summary>
    [Range(0, 1)]
    public double Solidarity { get; init; }

    /// <summary>
    /// What being fully trusted rather than not at all is worth a period, in units of the party's payoff scale (Guzman, 2008).
    /// </summary>
    [Range(0, 1000)]
    public double Reputation { get; init; }

    /// <summary>
    /// What it costs to be bound, per unit of commitment beyond the status quo, as a share of its abatement cost (Abbott and Snidal, 2000).
    /// </summary>
    [Range(0, 10)]
    public double Sovereignty { get; init; }

    /// <summary>A lobby's loss that the government feels, as a share of the cost of its action (Grossman and Helpman, 1994).</summary>
    [Range(0, 10)]
    public double Sectors { get; init; }

    /// <summary>Whether it judges a text by its payoff alone; reputation matters for keeping promises, not for making them.</summary>
    internal bool IsPlain => this is { Envy: 0, Guilt: 0, Solidarity: 0, Sovereignty: 0, Sectors: 0 };
}
