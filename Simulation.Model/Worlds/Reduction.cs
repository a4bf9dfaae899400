namespace Simulation.Model.Worlds;

/// <summary>Reductions against the world without an agreement.</summary>
internal static class Reduction
{
    /// <summary>
    /// How far a world series' sum over all periods stays below that of the same replicate without agreement, per cent.
    /// </summary>
    public static double Of(Series series, IndicatorInput input) => 100 * (1 - (input.World[series].Sum() / input.Nash[series].Sum()));
}
