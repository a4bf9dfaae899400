namespace Simulation.Model.Trust;

/// <summary>
/// Two-type reputation: a reliable country complies with probability h, an unreliable one with l; signals are noisy. Beliefs follow Bayes' rule (Mailath and Samuelson, 2006).
/// </summary>
/// <param name="Reliable">How often a reliable country complies (h), 0 to 1.</param>
/// <param name="Unreliable">How often an unreliable one does (l), 0 to 1.</param>
/// <param name="Monitoring">The error rates of signals.</param>
public readonly record struct BayesianReputation(double Reliable, double Unreliable, Monitoring Monitoring)
{
    /// <summary>The probability of being reliable after so many good and bad signals, from the prior mu.</summary>
    public double Posterior(double prior, int good, int bad)
    {
        var (goodIfReliable, goodIfNot) = (Monitoring.Observed(Reliable), Monitoring.Observed(Unreliable));
        var reliable = prior * Math.Pow(goodIfReliable, good) * Math.Pow(1 - goodIfReliable, bad);
        var unreliable = (1 - prior) * Math.Pow(goodIfNot, good) * Math.Pow(1 - goodIfNot, bad);
        return reliable / (reliable + unreliable);
    }

    /// <summary>The probability that the country complies next: <c>mu h + (1 - mu) l</c>.</summary>
    public double ExpectedCompliance(double belief) => (belief * Reliable) + ((1 - belief) * Unreliable);
}
