using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Institutions;

/// <summary>
/// What becomes of members that are reported to break their promises: for a while they get no transfers and are treated as outsiders by the
/// trade measure, though they stay bound (Vienna Convention on the Law of Treaties, Article 60; WTO Dispute Settlement Understanding,
/// Article 22).
/// </summary>
public sealed record SuspensionClause
{
    /// <summary>After how many reports in a row below the threshold a member is suspended; 0 for never.</summary>
    [Range(0, 100)]
    public int After { get; init; }

    /// <summary>The reported share of its promise below which a report counts, 0 to 1.</summary>
    [Range(0, 1)]
    public double Threshold { get; init; } = 0.9;

    /// <summary>For how many periods.</summary>
    [Range(1, 100)]
    public int Periods { get; init; } = 1;

    /// <summary>Whether a report counts towards a suspension.</summary>
    /// <param name="report">The reported share of the promise, 0 to 1.</param>
    public bool Counts(double report) => report < Threshold;

    /// <summary>
    /// What a suspension would cost from today's point of view, if every report from now on counted: <c>l delta^k (1 - delta^n)/(1 -
    /// delta)</c>, which is a loss l in each of n periods that begin after k; 0 where nobody is ever suspended.
    /// </summary>
    /// <param name="loss">The loss l in each period of it.</param>
    /// <param name="patience">What a payoff a period from now is worth today (delta), 0 to below 1.</param>
    public double PresentLoss(double loss, double patience) =>
        After == 0 ? 0 : loss * Math.Pow(patience, After) * (1 - Math.Pow(patience, Periods)) / (1 - patience);
}
