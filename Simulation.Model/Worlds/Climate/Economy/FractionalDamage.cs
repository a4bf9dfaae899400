namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>Damage that leaves <c>1/(1 + a1 T + a2 T^a3)</c> of output, abatement costs included (RICE-N; Zhang et al., 2022).</summary>
/// <param name="Polynomial">The polynomial.</param>
public sealed record FractionalDamage(PolynomialDamage Polynomial) : IDamage
{
    /// <inheritdoc/>
    public bool ScalesAbatementCost => true;

    /// <inheritdoc/>
    public double Fraction(ClimateState state, int region) => 1 - (1 / (1 + Polynomial.Fraction(state, region)));
}
