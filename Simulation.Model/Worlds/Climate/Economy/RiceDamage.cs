namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>
/// Damage of RICE-2010 (Nordhaus, 2010): warming and sea level. <c>DAMFRAC = (a1 T + a2 T^a3 + SLRDAMAGES)/100</c>; the loss <c>YGROSS DAMFRAC/(1 + DAMFRAC^10)</c>, in the first period
/// <c>YGROSS (1 - 1/(1 + DAMFRAC))</c>, as the workbook has it. Sea level damages answer to the period before.
/// </summary>
/// <param name="Warming">a1, a2, a3, per cent of output.</param>
/// <param name="Multiplier">Each region's slrmultiplier.</param>
/// <param name="Elasticity">Each region's slrelasticity.</param>
/// <param name="Linear">Each region's slrdamlinear, per metre.</param>
/// <param name="Quadratic">Each region's slrdamquadratic, per metre squared.</param>
public sealed record RiceDamage(PolynomialDamage Warming, double[] Multiplier, double[] Elasticity, double[] Linear, double[] Quadratic) : IDamage
{
    /// <inheritdoc/>
    public double Fraction(ClimateState state, int region) => (Warming.Fraction(state, region) + SeaLevelDamage(state, region)) / 100;

    /// <inheritdoc/>
    public double Loss(ClimateState state, double output, double fraction)
    {
        if (state.Period == 0)
            return output * (1 - (1 / (1 + fraction)));

        var squared = fraction * fraction;
        var fourth = squared * squared;
        return output * fraction / (1 + (fourth * fourth * squared));
    }

    private double SeaLevelDamage(ClimateState state, int region)
    {
        var rise = state.SeaBefore;
        if (state.Period == 0 || (Linear[region] == 0 && Quadratic[region] == 0))
            return 0;

        var richer = state.LastOutput[region] / state.FirstOutput[region];
        var growth = Elasticity[region] == 4 ? Math.Sqrt(Math.Sqrt(richer)) : Math.Pow(richer, 1 / Elasticity[region]);
        return 100 * Multiplier[region] * ((Linear[region] * rise) + (Quadratic[region] * rise * rise)) * growth;
    }
}
