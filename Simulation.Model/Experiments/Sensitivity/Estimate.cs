namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>An estimate with its 95 % interval.</summary>
/// <param name="Value">The estimate; NaN where there is none, such as the share of a variance that is zero.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where it ends.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Outputs that differ by no more than this share of their size differ by rounding alone.</summary>
    internal const double Rounding = 1e-12;
}
