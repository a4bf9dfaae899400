using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;

namespace Simulation.Reporting.Sensitivity;

/// <summary>What a design tells of one indicator.</summary>
/// <param name="Ends">Its mean at both ends of each factor; null where the design is that of Morris, whose few points at an end differ in
/// all the other factors, so that their means may even have the wrong sign.</param>
/// <param name="Sobol">Its Sobol indices; null where the design is another.</param>
/// <param name="Morris">The elementary effects on it; null where the design is another.</param>
public sealed record SensitivityOutcome(EndMeans? Ends, SobolIndices? Sobol, MorrisIndices? Morris)
{
    /// <summary>How many rows, or trajectories, have all their outputs.</summary>
    public int Used => Sobol?.Rows ?? Morris!.Trajectories;

    /// <summary>The outcome of a design.</summary>
    /// <param name="design">The design, of Sobol or Morris.</param>
    /// <param name="factors">What was varied.</param>
    /// <param name="outputs">The indicator at each point in the design's order; NaN where it has no value or the point failed.</param>
    /// <param name="seed">The experiment's seed.</param>
    /// <exception cref="ArgumentException">The design is another, which tells no indices.</exception>
    public static SensitivityOutcome Of(IDesign design, IReadOnlyList<Factor> factors, IReadOnlyList<double> outputs, ulong seed) =>
        design switch
        {
            SobolDesign sobol => new(
                EndMeans.Of(design, factors, sobol.RowLength(factors.Count), outputs, seed),
                SobolIndices.Of(sobol, factors.Count, outputs, seed),
                null
            ),
            MorrisDesign morris => new(null, null, MorrisIndices.Of(morris, factors, outputs, seed)),
            _ => throw new ArgumentException($"Indices need the design sobol or morris; found {design}.", nameof(design)),
        };
}
