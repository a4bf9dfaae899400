namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>The polynomial <c>a1 T + a2 T^a3</c> of warming that Nordhaus' damage functions are made of, one for each region.</summary>
/// <param name="Linear">Each region's a1, per degree Celsius.</param>
/// <param name="Coefficient">Each region's a2.</param>
/// <param name="Exponent">Each region's a3.</param>
public sealed record WarmingPolynomial(double[] Linear, double[] Coefficient, double[] Exponent)
{
    /// <summary>A region's value at a warming in degrees Celsius above 1900.</summary>
    public double At(int region, double warming)
    {
        var power = Exponent[region] == 2 ? warming * warming : Math.Pow(warming, Exponent[region]);
        return (Linear[region] * warming) + (Coefficient[region] * power);
    }
}
