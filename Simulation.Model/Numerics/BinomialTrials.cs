using MathNet.Numerics.Distributions;

namespace Simulation.Model.Numerics;

/// <summary>So many independent trials with one probability of success.</summary>
/// <param name="Trials">How many trials (n), 0 or more.</param>
/// <param name="Probability">The probability of success of each (p), 0 to 1.</param>
internal readonly record struct BinomialTrials(int Trials, double Probability)
{
    /// <summary>The probability of exactly k successes.</summary>
    public double Exactly(int k) => k < 0 || k > Trials ? 0 : Binomial.PMF(Probability, Trials, k);

    /// <summary>The probability of at least k successes.</summary>
    public double AtLeast(int k)
    {
        var sum = 0.0;
        for (var successes = Math.Max(0, k); successes <= Trials; successes++)
            sum += Exactly(successes);

        return Math.Min(1, sum);
    }
}
