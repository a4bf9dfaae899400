namespace Simulation.Model.Trust;

/// <summary>
/// Two-type reputation: a reliable country complies with probability h, an unreliable one with l; signals are noisy. Beliefs follow Bayes'
/// rule (Mailath and Samuelson, 2006).
/// </summary>
/// <param name="Reliable">How often a reliable country complies (h), 0 to 1.</param>
/// <param name="Unreliable">How often an unreliable one does (l), 0 to 1.</param>
/// <param name="Monitoring">The error rates of signals.</param>
public readonly record struct BayesianReputation(double Reliable, double Unreliable, Monitoring Monitoring)
{
    // An assumption.
    private const double Doubt = 0.01;

    /// <summary>
    /// The probability of being reliable after so many good and bad signals, from the prior mu: the odds <c>mu/(1 - mu)</c> times the
    /// likelihood ratio of each signal. Shares of a signal count in proportion. NaN where the signals are impossible for both types.
    /// </summary>
    public double Posterior(double prior, double good, double bad)
    {
        var goodIfReliable = Monitoring.Observed(Reliable);
        var goodIfNot = Monitoring.Observed(Unreliable);

        // In logarithms: the likelihood of some hundred signals is below the smallest number.
        var reliable = Math.Log(prior) + LogLikelihood(goodIfReliable, good, bad);
        var unreliable = Math.Log(1 - prior) + LogLikelihood(goodIfNot, good, bad);
        return 1 / (1 + Math.Exp(unreliable - reliable));
    }

    /// <summary>The probability that the country complies next: <c>mu h + (1 - mu) l</c>.</summary>
    public double ExpectedCompliance(double belief) => (belief * Reliable) + ((1 - belief) * Unreliable);

    /// <summary>
    /// The belief (mu) under which a compliance is expected, <c>(x - l)/(h - l)</c>, held just within 0 and 1: no evidence moves a belief
    /// of 0 or 1. So a compliance outside l to h is not met.
    /// </summary>
    public double Belief(double compliance) => Math.Clamp((compliance - Unreliable) / (Reliable - Unreliable), Doubt, 1 - Doubt);

    private static double LogLikelihood(double p, double good, double bad) =>
        (good == 0 ? 0 : good * Math.Log(p)) + (bad == 0 ? 0 : bad * Math.Log(1 - p));
}
