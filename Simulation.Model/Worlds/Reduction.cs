namespace Simulation.Model.Worlds;

/// <summary>Reductions against the world without an agreement.</summary>
internal static class Reduction
{
    /// <summary>
    /// How far the first world series' sum over all periods stays below that of the same replicate without agreement, per cent.
    /// </summary>
    public static double OfFirstSeries(IndicatorInput input) => 100 * (1 - (input.World[0].Sum() / input.Nash[0].Sum()));
}
