namespace Simulation.Model.Trust;

/// <summary>
/// Decayed evidence of one party on another: Beta reputation with forgetting (Jøsang and Ismail, 2002). Trust is the posterior mean
/// <c>tau = (W a + r)/(W + r + s)</c>, above 0 and below 1 whenever the base rate a is. The default is no evidence.
/// </summary>
/// <param name="Positive">Evidence of kept promises (r), 0 or more.</param>
/// <param name="Negative">Evidence of broken promises (s), 0 or more.</param>
public readonly record struct BetaTrust(double Positive, double Negative)
{
    /// <summary>The evidence after one more outcome: <c>r' = lambda r + x, s' = lambda s + nu (1 - x)</c>.</summary>
    /// <param name="outcome">The delivered share of the promise (x), 0 to 1.</param>
    /// <param name="parameters">The model's parameters.</param>
    public BetaTrust Update(double outcome, in BetaTrustParameters parameters) =>
        new((parameters.Forgetting * Positive) + outcome, (parameters.Forgetting * Negative) + (parameters.Negativity * (1 - outcome)));

    /// <summary>The evidence after periods without interaction: it fades, so trust drifts back to the base rate.</summary>
    public BetaTrust Idle(int periods, in BetaTrustParameters parameters)
    {
        var remains = periods == 1 ? parameters.Forgetting : Math.Pow(parameters.Forgetting, periods);
        return new BetaTrust(remains * Positive, remains * Negative);
    }

    /// <summary>Trust (tau), given the base rate (a), both 0 to 1.</summary>
    public double Score(double baseRate, in BetaTrustParameters parameters) =>
        ((parameters.PriorWeight * baseRate) + Positive) / (parameters.PriorWeight + Positive + Negative);

    /// <summary>How little is known: <c>u = W/(W + r + s)</c>, 1 without evidence.</summary>
    public double Uncertainty(in BetaTrustParameters parameters) => parameters.PriorWeight / (parameters.PriorWeight + Positive + Negative);
}
