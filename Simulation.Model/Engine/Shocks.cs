using Simulation.Model.Scenarios;

namespace Simulation.Model.Engine;

/// <summary>What the scenario's shocks mean for a period.</summary>
internal static class Shocks
{
    /// <summary>Who is out of all talks.</summary>
    public static bool[] Withdrawn(RunSetup setup, int period)
    {
        var withdrawn = new bool[setup.Count];
        foreach (var shock in setup.Scenario.Shocks)
        {
            if (shock.Kind == ShockKind.Withdrawal && IsOn(shock, period))
                withdrawn[setup.IndexOf(shock.Country!)] = true;
        }

        return withdrawn;
    }

    /// <summary>Tension of each pair, the strongest where several strain one; null where none does.</summary>
    public static double[]? Tension(RunSetup setup, int period)
    {
        double[]? tension = null;
        foreach (var shock in setup.Scenario.Shocks)
        {
            if (shock.Kind != ShockKind.Tension || !IsOn(shock, period))
                continue;

            tension ??= new double[setup.Count * setup.Count];
            var (one, other) = (setup.IndexOf(shock.Between[0]), setup.IndexOf(shock.Between[1]));
            var value = Math.Max(tension[(one * setup.Count) + other], shock.Value);
            tension[(one * setup.Count) + other] = value;
            tension[(other * setup.Count) + one] = value;
        }

        return tension;
    }

    private static bool IsOn(Shock shock, int period) => period >= shock.Period && (shock.Duration is null || period < shock.Period + shock.Duration);
}
