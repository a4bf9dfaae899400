using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Institutions;

/// <summary>A fund that pays those whom the agreement costs more than it brings.</summary>
public sealed record Fund
{
    /// <summary>What it can pay in a period as a share of the gains of those who gain, 0 to 1.</summary>
    [Range(0, 1)]
    public double Size { get; init; }
}
