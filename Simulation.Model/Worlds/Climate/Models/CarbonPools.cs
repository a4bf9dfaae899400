namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>The four carbon pools of FaIR at unperturbed lifetimes (Leach et al., 2021).</summary>
public static class CarbonPools
{
    private static readonly double[] Share = [0.2173, 0.2240, 0.2824, 0.2763];
    private static readonly double[] Lifetime = [1e9, 394.4, 36.54, 4.304];

    /// <summary>The fraction of a CO2 pulse that is still airborne after so many years: <c>sum a_i exp(-t/tau_i)</c>.</summary>
    public static double AirborneFraction(double years)
    {
        var fraction = 0.0;
        for (var pool = 0; pool < Share.Length; pool++)
            fraction += Share[pool] * Math.Exp(-years / Lifetime[pool]);

        return fraction;
    }
}
