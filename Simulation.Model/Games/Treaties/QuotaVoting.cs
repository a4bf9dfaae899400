using Simulation.Model.Numerics;

namespace Simulation.Model.Games.Treaties;

/// <summary>Deciding by a quota of n parties.</summary>
/// <param name="Parties">How many vote (n).</param>
/// <param name="Quota">How many must agree (q), 1 to n; n is consensus.</param>
public readonly record struct QuotaVoting(int Parties, int Quota)
{
    /// <summary>How many channels there are when all talk to one another: <c>n (n - 1)/2</c>; through a hub there are n.</summary>
    public int BilateralChannels => Parties * (Parties - 1) / 2;

    /// <summary>
    /// The probability that a proposal passes when each accepts it independently with probability a: <c>P[Bin(n, a) >= q]</c> (Buchanan and
    /// Tullock, 1962). A benchmark that real councils need not follow (Golub, 2007).
    /// </summary>
    public double PassProbability(double acceptance) => new BinomialTrials(Parties, acceptance).AtLeast(Quota);

    /// <summary>The expected number of rounds until one passes, under consensus <c>a^-n</c>; NaN where none ever does.</summary>
    public double ExpectedRounds(double acceptance) => PassProbability(acceptance) is > 0 and var pass ? 1 / pass : double.NaN;
}
