namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>Damage <c>a1 T + a2 T^a3</c> of output in each region (DICE-2016R2; Nordhaus, 2017).</summary>
/// <param name="Warming">a1, a2 and a3, as fractions of output.</param>
public sealed record PolynomialDamage(WarmingPolynomial Warming) : IDamage
{
    /// <inheritdoc/>
    public void Apply(ClimateState state, ClimatePeriod result)
    {
        for (var region = 0; region < result.YGROSS.Length; region++)
        {
            var fraction = Warming.At(region, state.Surface);
            result.DAMFRAC[region] = fraction;
            result.DAMAGES[region] = result.YGROSS[region] * fraction;
        }
    }
}
