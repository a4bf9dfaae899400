namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>Damage that leaves <c>1/(1 + a1 T + a2 T^a3)</c> of output, abatement costs included (RICE-N; Zhang et al., 2022).</summary>
/// <param name="Warming">a1, a2 and a3.</param>
public sealed record FractionalDamage(WarmingPolynomial Warming) : IDamage
{
    /// <inheritdoc/>
    public void Apply(ClimateState state, ClimatePeriod result)
    {
        for (var region = 0; region < result.YGROSS.Length; region++)
        {
            var left = 1 / (1 + Warming.At(region, state.Surface));
            result.DAMFRAC[region] = 1 - left;
            result.DAMAGES[region] = result.YGROSS[region] * (1 - left);
            result.ABATECOST[region] *= left;
        }
    }
}
