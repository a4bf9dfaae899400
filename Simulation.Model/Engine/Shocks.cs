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

    /// <summary>
    /// What strains each pair: the strongest tension less the strongest exchange between them and what the exchange programme has built up;
    /// null where there is none of it.
    /// </summary>
    public static double[]? Tension(RunSetup setup, int period)
    {
        var tension = Strongest(setup, period, ShockKind.Tension);
        var exchange = Strongest(setup, period, ShockKind.Exchange);
        if (exchange is null && !setup.Programmes.HasExchange)
            return tension;

        var strain = new double[setup.Count * setup.Count];
        for (var pair = 0; pair < strain.Length; pair++)
            strain[pair] =
                (tension?[pair] ?? 0)
                - (exchange?[pair] ?? 0)
                - setup.Programmes.Familiarity(period, pair / setup.Count, pair % setup.Count);

        return strain;
    }

    private static double[]? Strongest(RunSetup setup, int period, ShockKind kind)
    {
        double[]? strongest = null;
        foreach (var shock in setup.Scenario.Shocks)
        {
            if (shock.Kind != kind || !IsOn(shock, period))
                continue;

            strongest ??= new double[setup.Count * setup.Count];
            var one = setup.IndexOf(shock.Between[0]);
            var other = setup.IndexOf(shock.Between[1]);
            var value = Math.Max(strongest[(one * setup.Count) + other], shock.Value);
            strongest[(one * setup.Count) + other] = value;
            strongest[(other * setup.Count) + one] = value;
        }

        return strongest;
    }

    private static bool IsOn(Shock shock, int period) =>
        period >= shock.Period && (shock.Duration is null || period < shock.Period + shock.Duration);
}
