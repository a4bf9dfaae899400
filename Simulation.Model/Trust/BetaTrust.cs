namespace Simulation.Model.Trust;

/// <summary>
/// Decayed evidence of one party on another: Beta reputation with forgetting (Jøsang and Ismail, 2002). Trust is the posterior mean
/// <c>tau = (W a + r)/(W + r + s)</c>, above 0 and below 1 whenever the base rate a is. The default is no evidence.
/// </summary>
/// <param name="Positive">Evidence of kept promises (r). Below 0 where outcomes corrected for errors of monitoring add up to less than
/// nothing; it then counts as 0.</param>
/// <param name="Negative">Evidence of broken promises (s), likewise.</param>
public readonly record struct BetaTrust(double Positive, double Negative)
{
    /// <summary>The evidence of kept promises that counts, 0 or more.</summary>
    public double Kept => Math.Max(0, Positive);

    /// <summary>The evidence of broken promises that counts, 0 or more.</summary>
    public double Broken => Math.Max(0, Negative);

    /// <summary>The evidence after one more outcome: <c>r' = lambda r + x, s' = lambda s + nu (1 - x)</c>.</summary>
    /// <param name="outcome">The delivered share of the promise (x), 0 to 1, or an unbiased estimate of it, which may be beyond.</param>
    /// <param name="parameters">The model's parameters.</param>
    public BetaTrust Update(double outcome, in BetaTrustParameters parameters) =>
        new((parameters.Forgetting * Positive) + outcome, (parameters.Forgetting * Negative) + (parameters.Negativity * (1 - outcome)));

    /// <summary>
    /// The evidence after an outcome that is felt as a loss where it falls short of what was expected (Kahneman and Tversky, 1979; Kőszegi
    /// and Rabin, 2006): <c>r' = lambda r + w x, s' = lambda s + w (1 - x)</c>, with w = nu where x is below the expected share, and else
    /// 1. So a partner that always keeps the same part of its promises is trusted to keep that part. Of promises kept or broken whole it
    /// is <see cref="Update(double, in BetaTrustParameters)"/>.
    /// </summary>
    /// <param name="outcome">The delivered share of the promise (x), 0 to 1, or an unbiased estimate of it, which may be beyond.</param>
    /// <param name="expected">The share that was expected, 0 to 1.</param>
    /// <param name="parameters">The model's parameters.</param>
    public BetaTrust Update(double outcome, double expected, in BetaTrustParameters parameters)
    {
        var weight = outcome < expected ? parameters.Negativity : 1;
        return new((parameters.Forgetting * Positive) + (weight * outcome), (parameters.Forgetting * Negative) + (weight * (1 - outcome)));
    }

    /// <summary>The evidence after periods without interaction: it fades, so trust drifts back to the base rate.</summary>
    public BetaTrust Idle(int periods, in BetaTrustParameters parameters)
    {
        var remains = periods == 1 ? parameters.Forgetting : Math.Pow(parameters.Forgetting, periods);
        return new BetaTrust(remains * Positive, remains * Negative);
    }

    /// <summary>Trust (tau), given the base rate (a), both 0 to 1.</summary>
    public double Score(double baseRate, in BetaTrustParameters parameters) =>
        ((parameters.PriorWeight * baseRate) + Kept) / (parameters.PriorWeight + Kept + Broken);

    /// <summary>How little is known: <c>u = W/(W + r + s)</c>, 1 without evidence.</summary>
    public double Uncertainty(in BetaTrustParameters parameters) => parameters.PriorWeight / (parameters.PriorWeight + Kept + Broken);

    /// <summary>
    /// The evidence behind a trust in somebody of whom so many promises were seen, <see cref="Score"/> turned round: <c>r = (tau (W + nu n)
    /// - W a)/(1 + tau (nu - 1))</c>, held to 0 and n, and <c>s = nu (n - r)</c>.
    /// </summary>
    /// <param name="trust">The trust (tau), 0 to 1.</param>
    /// <param name="baseRate">The base rate (a), 0 to 1.</param>
    /// <param name="promises">How many promises were seen, less what is forgotten (n), 0 or more.</param>
    /// <param name="parameters">The model's parameters.</param>
    public static BetaTrust Behind(double trust, double baseRate, double promises, in BetaTrustParameters parameters)
    {
        var excess = (trust * (parameters.PriorWeight + (parameters.Negativity * promises))) - (parameters.PriorWeight * baseRate);
        var positive = Math.Clamp(excess / (1 + (trust * (parameters.Negativity - 1))), 0, promises);
        return new BetaTrust(positive, parameters.Negativity * (promises - positive));
    }
}
