namespace Simulation.Model.Trust;

/// <summary>Recency-weighted and composite trust of FIRE (Huynh, Jennings and Shadbolt, 2006).</summary>
public static class FireTrust
{
    /// <summary>The weight of a rating of some age: <c>exp(-age/L), L = -halfLife/ln(1/2)</c>, so 1/2 at the half-life.</summary>
    public static double Recency(double age, double halfLife) => Math.Exp(age * Math.Log(0.5) / halfLife);

    /// <summary>The mean of ratings weighted by recency; NaN of none.</summary>
    public static double Interaction(IReadOnlyList<(double Age, double Value)> ratings, double halfLife) =>
        ratings.Sum(rating => Recency(rating.Age, halfLife) * rating.Value) / ratings.Sum(rating => Recency(rating.Age, halfLife));

    /// <summary>
    /// The composite of components with a weight W, a reliability rho and a trust T: <c>sum W rho T / sum W rho</c>; NaN of none.
    /// </summary>
    public static double Composite(IReadOnlyList<(double Weight, double Reliability, double Trust)> components) =>
        components.Sum(part => part.Weight * part.Reliability * part.Trust) / components.Sum(part => part.Weight * part.Reliability);
}
