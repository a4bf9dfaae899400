using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Scenarios;

/// <summary>
/// The research that goes with what is negotiated, for the comparison of national with international action: one champion for each party,
/// with spillovers, of which members decide on research together (d'Aspremont and Jacquemin, 1988). Nothing else of a run depends on it.
/// </summary>
public sealed record Innovation
{
    /// <summary>
    /// What share of others' research one gains (beta), 0 to 1. Research together is more research above 1/2 and less below.
    /// </summary>
    [Required, Range(0, 1)]
    public required double Spillover { get; init; }

    /// <summary>
    /// The slope of the marginal cost of research times that of demand (b gamma): the lower, the more research there is to gain. At least
    /// 2.1, so that there is a finite best for any number of parties.
    /// </summary>
    [Range(2.1, 1e6)]
    public double ResearchCost { get; init; } = 10;
}
