namespace Simulation.Model.Trust;

/// <summary>
/// What Beta reputation comes to when promises are kept with a constant probability (THEORY B3, exact for negativity weight 1): with
/// <c>N_n = (1 - lambda^n)/(1 - lambda)</c>, <c>E tau_n = (W a + p N_n)/(W + N_n)</c>.
/// </summary>
public static class BetaTrustMoments
{
    /// <summary>The evidence after n outcomes, <c>N_n</c>; n where nothing is forgotten.</summary>
    public static double Evidence(int n, double forgetting) => forgetting == 1 ? n : (1 - Math.Pow(forgetting, n)) / (1 - forgetting);

    /// <summary>Expected trust after n outcomes that are each 1 with probability <paramref name="p"/>.</summary>
    public static double Expected(double baseRate, double p, int n, in BetaTrustParameters parameters)
    {
        var evidence = Evidence(n, parameters.Forgetting);
        return ((parameters.PriorWeight * baseRate) + (p * evidence)) / (parameters.PriorWeight + evidence);
    }

    /// <summary>The variance of trust after n such outcomes: <c>p (1 - p) (1 - lambda^2n)/(1 - lambda^2)/(W + N_n)^2</c>.</summary>
    public static double Variance(double p, int n, in BetaTrustParameters parameters)
    {
        var squares = Evidence(n, parameters.Forgetting * parameters.Forgetting);
        var mass = parameters.PriorWeight + Evidence(n, parameters.Forgetting);
        return p * (1 - p) * squares / (mass * mass);
    }

    /// <summary>
    /// Where trust settles when every outcome is p: <c>(W a (1 - lambda) + p)/(W (1 - lambda) + p + nu (1 - p))</c>. For nu = 1 also the
    /// limit of the expectation where outcomes are 1 with probability p; for nu above 1 that is then only approximate.
    /// </summary>
    public static double Limit(double baseRate, double p, in BetaTrustParameters parameters)
    {
        var forgotten = parameters.PriorWeight * (1 - parameters.Forgetting);
        return ((forgotten * baseRate) + p) / (forgotten + p + (parameters.Negativity * (1 - p)));
    }
}
