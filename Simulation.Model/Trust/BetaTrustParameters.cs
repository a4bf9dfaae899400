namespace Simulation.Model.Trust;

/// <summary>Parameters of Beta reputation (Jøsang and Ismail, 2002).</summary>
/// <param name="PriorWeight">How many observations the base rate counts for (W), above 0; never decayed.</param>
/// <param name="Forgetting">What remains of old evidence after a period (lambda), above 0 to 1.</param>
/// <param name="Negativity">How many times a breach weighs against a kept promise (nu), 1 or more (Slovic, 1993).</param>
public readonly record struct BetaTrustParameters(double PriorWeight, double Forgetting, double Negativity = 1)
{
    /// <summary>What a scenario says of them.</summary>
    public static BetaTrustParameters Of(TrustDefinition trust) => new(trust.PriorWeight, trust.Forgetting, trust.Negativity);
}
