using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Countries;

/// <summary>
/// How often a country's government changes, and how different the next one may be. The model's own is a term of 4 years, a turnover of 0.4
/// and a spread of 0.2, all of them assumptions.
/// </summary>
public sealed record GovernmentDefinition
{
    /// <summary>How many years a government holds office before it may be replaced, above 0.</summary>
    [Required, Range(0.5, 100)]
    public required double Term { get; init; }

    /// <summary>The chance that another government takes over at the end of a term, 0 to 1.</summary>
    [Range(0, 1)]
    public double Turnover { get; init; } = 0.4;

    /// <summary>
    /// How far a new government's patience, reciprocity and regard for its reputation may lie from the country's own, 0 (all alike) to 1.
    /// </summary>
    [Range(0, 1)]
    public double Spread { get; init; } = 0.2;

    /// <summary>The chance that the government changes within so many years: <c>1 - (1 - turnover)^(years/term)</c>.</summary>
    public double ChanceOfChange(double years) => 1 - Math.Pow(1 - Turnover, years / Term);
}
