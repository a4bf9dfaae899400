namespace Simulation.Model.Games;

/// <summary>
/// The linear-state stock pollutant: <c>S' = (1 - decay) S + sum e_i, pi_i = A_i e_i - e_i^2/2 - d_i S</c> (van der Ploeg and de Zeeuw,
/// 1992). Linear damage makes closed-loop and open-loop Nash agree.
/// </summary>
/// <param name="MarginalBenefit">Each party's benefit of its first unit of emissions (A).</param>
/// <param name="Damage">Each party's damage of a unit of stock in a period (d).</param>
/// <param name="Decay">The share of the stock that decays in a period, 0 to 1.</param>
/// <param name="Discount">The discount factor per period (delta), 0 to below 1.</param>
public sealed record StockPollutantGame(double[] MarginalBenefit, double[] Damage, double Decay, double Discount)
{
    /// <summary>
    /// Present value of one more unit emitted, from the next period on: <c>lambda_i = delta d_i/(1 - delta (1 - decay))</c>.
    /// </summary>
    public double[] ShadowPrices => [.. Damage.Select(d => Discount * d / (1 - (Discount * (1 - Decay))))];

    /// <summary>Nash emissions: <c>A_i - lambda_i</c>.</summary>
    public double[] NashEmissions => [.. MarginalBenefit.Zip(ShadowPrices, (a, price) => a - price)];

    /// <summary>Fully cooperative emissions: <c>A_i - sum lambda</c>.</summary>
    public double[] CooperativeEmissions
    {
        get
        {
            var joint = ShadowPrices.Sum();
            return [.. MarginalBenefit.Select(a => a - joint)];
        }
    }

    /// <summary>The stock that constant emissions lead to: <c>sum e/decay</c>.</summary>
    public double SteadyStock(double[] emissions) => emissions.Sum() / Decay;

    /// <summary>The stock in periods 0 to <paramref name="periods"/> under constant emissions.</summary>
    public double[] StockPath(double initial, double[] emissions, int periods)
    {
        var path = new double[periods + 1];
        path[0] = initial;
        for (var period = 0; period < periods; period++)
            path[period + 1] = ((1 - Decay) * path[period]) + emissions.Sum();

        return path;
    }
}
