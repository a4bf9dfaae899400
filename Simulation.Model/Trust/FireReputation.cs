using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Trust;

/// <summary>
/// FIRE (Huynh, Jennings and Shadbolt, 2006): trust is the composite, weighted by how reliable each is, of own experience, in which the
/// recent counts more, of what witnesses say, and of what the roles of the two lead to expect, here the base rate; see
/// <see cref="FireTrust"/>. A component that rests on ratings of the summed weight n has the reliability <c>1 - 2^(-n/W)</c>, W the
/// weight of the base rate; that of the base rate is 1. Witnesses say what they trust, each weighted by the trust in it; all of them
/// count as one, with a fixed weight, for all see the same reports. The paper's second reliability, how much ratings differ, is left
/// out: with it a kept promise could lower trust.
/// </summary>
[Rule("fire", "own experience, the recent counts more, with what witnesses say", "Huynh, Jennings and Shadbolt (2006)")]
public sealed record FireReputation : ITrustModel
{
    /// <summary>After how many periods an experience counts half; 7 is an assumption, close to a forgetting of 0.9.</summary>
    [Range(0.1, 1000)]
    public double HalfLife { get; init; } = 7;

    /// <summary>The weight of witnesses, where own experience and the base rate have 1; 0.5 as in the paper (1 against 2 and 2).</summary>
    [Range(0, 10)]
    public double WitnessWeight { get; init; } = 0.5;

    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) =>
        new Evidence(parties, new BetaTrustParameters(trust.PriorWeight, FireTrust.Recency(1, HalfLife)), monitoring, WitnessWeight);

    // Sums of ratings weighted by recency are those of Beta reputation without loss aversion.
    private sealed class Evidence(int parties, BetaTrustParameters recency, Monitoring monitoring, double witnessWeight) : ITrustEvidence
    {
        private readonly BetaTrust[] _own = new BetaTrust[parties];
        private readonly double[] _said = new double[parties];
        private readonly double[] _ratings = new double[parties];

        public void Idle(int other)
        {
            _own[other] = _own[other].Idle(1, recency);
            _ratings[other] *= recency.Forgetting;
        }

        public void Update(int other, double outcome)
        {
            _own[other] = _own[other].Update(monitoring.Unbiased(outcome), recency);
            _ratings[other] *= recency.Forgetting;
        }

        public void Hear(TrustMatrix trust, int self)
        {
            for (var other = 0; other < parties; other++)
                Hear(trust, self, other);
        }

        public double Score(int other, double baseRate)
        {
            var own = _own[other];
            var ratings = own.Kept + own.Broken;
            return FireTrust.Composite([
                (1, 1, baseRate),
                (1, Reliability(ratings), ratings == 0 ? 0 : own.Kept / ratings),
                (witnessWeight, Reliability(_ratings[other]), _said[other]),
            ]);
        }

        // Reports are public, so a witness has seen as many promises as oneself.
        private void Hear(TrustMatrix trust, int self, int other)
        {
            var sum = 0.0;
            var weight = 0.0;
            for (var witness = 0; witness < parties; witness++)
            {
                if (witness == self || witness == other)
                    continue;

                sum += trust[self, witness] * trust[witness, other];
                weight += trust[self, witness];
            }

            _said[other] = weight == 0 ? 0 : sum / weight;
            _ratings[other] = weight == 0 ? 0 : _own[other].Kept + _own[other].Broken;
        }

        private double Reliability(double ratings) => 1 - Math.Pow(2, -ratings / recency.PriorWeight);
    }
}
