namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>
/// Damage of RICE-2010 (Nordhaus, 2010): warming and sea level. <c>DAMFRAC = (a1 T + a2 T^a3 + SLRDAMAGES)/100</c>; the loss <c>YGROSS
/// DAMFRAC/(1 + DAMFRAC^10)</c>, in the first period <c>YGROSS (1 - 1/(1 + DAMFRAC))</c>, as the workbook has it. The sea's part answers to
/// the period before: <c>SLRDAMAGES = 100 slrmultiplier (slrdamlinear SLR + slrdamquadratic SLR^2)
/// (YGROSS/YGROSS(0))^(1/slrelasticity)</c>, nothing in the first period.
/// </summary>
/// <param name="Warming">a1, a2 and a3, per cent of output.</param>
/// <param name="Multiplier">Each region's slrmultiplier.</param>
/// <param name="Elasticity">Each region's slrelasticity.</param>
/// <param name="Linear">Each region's slrdamlinear, per metre.</param>
/// <param name="Quadratic">Each region's slrdamquadratic, per metre squared.</param>
public sealed record RiceDamage(WarmingPolynomial Warming, double[] Multiplier, double[] Elasticity, double[] Linear, double[] Quadratic)
    : IDamage
{
    /// <inheritdoc/>
    public void Apply(ClimateState state, ClimatePeriod result)
    {
        for (var region = 0; region < result.YGROSS.Length; region++)
        {
            var sea = SeaLevelDamage(state, region);
            var fraction = (Warming.At(region, state.Surface) + sea) / 100;
            result.SLRDAMAGES[region] = sea;
            result.DAMFRAC[region] = fraction;
            var lost = state.Period == 0 ? 1 - (1 / (1 + fraction)) : fraction / (1 + TenthPower(fraction));
            result.DAMAGES[region] = result.YGROSS[region] * lost;
        }
    }

    private static double TenthPower(double value)
    {
        var squared = value * value;
        var fourth = squared * squared;
        return fourth * fourth * squared;
    }

    private double SeaLevelDamage(ClimateState state, int region)
    {
        if (state.Period == 0 || (Linear[region] == 0 && Quadratic[region] == 0))
            return 0;

        var rise = state.SeaBefore;
        var richer = state.LastOutput[region] / state.FirstOutput[region];
        var growth = Elasticity[region] == 4 ? Math.Sqrt(Math.Sqrt(richer)) : Power.Of(richer, 1 / Elasticity[region]);
        return 100 * Multiplier[region] * ((Linear[region] * rise) + (Quadratic[region] * rise * rise)) * growth;
    }
}
