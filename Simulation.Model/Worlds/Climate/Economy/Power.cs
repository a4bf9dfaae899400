namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>
/// Powers of numbers above 0, at half the price of <see cref="Math.Pow"/> and within a few units in the last place of it.
/// </summary>
internal static class Power
{
    public static double Of(double value, double exponent) =>
        exponent switch
        {
            1 => value,
            2 => value * value,
            _ => Math.Exp(exponent * Math.Log(value)),
        };
}
