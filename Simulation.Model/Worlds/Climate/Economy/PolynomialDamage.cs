namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>Damage <c>a1 T + a2 T^a3</c> of output in each region (DICE-2016R2; Nordhaus, 2017).</summary>
/// <param name="Linear">Each region's a1, fraction of output per degree.</param>
/// <param name="Coefficient">Each region's a2.</param>
/// <param name="Exponent">Each region's a3.</param>
public sealed record PolynomialDamage(double[] Linear, double[] Coefficient, double[] Exponent) : IDamage
{
    /// <inheritdoc/>
    public double Fraction(ClimateState state, int region) => Polynomial(region, state.Surface);

    /// <summary>The polynomial at a warming, degrees Celsius.</summary>
    public double Polynomial(int region, double warming) =>
        (Linear[region] * warming) + (Coefficient[region] * (Exponent[region] == 2 ? warming * warming : Math.Pow(warming, Exponent[region])));
}
