using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Trust;

/// <summary>
/// Subjective logic (Jøsang, 2016): own evidence as in <see cref="BetaReputation"/>, fused with the opinions of third parties, each
/// discounted by the trust in the witness, <c>b = tau b_k, d = tau d_k, u = 1 - tau (b_k + d_k)</c>. With (r, s) own evidence and (r_k,
/// s_k) what is left of a witness's, trust is <c>(W a + R)/(W + R + S)</c>, <c>R = r + i mean r_k</c> and <c>S = s + i mean s_k</c>.
/// <para>
/// So that nothing is counted twice: all parties see the same public reports, and a witness adds only how it read them. So the witnesses'
/// evidence is averaged, not added up, and counts for the share i, independence, of what it would if they had seen something else. What
/// they say is trust, which holds their base rate and their own hearsay: the base rate, what each said first, is taken out, and the rest is
/// read as if it rested on as much hearsay as there can be, which never makes more of it than the witness knows itself.
/// </para>
/// </summary>
[Rule("witness", "own evidence fused with what third parties say, as far as they are trusted", "Jøsang (2016)")]
public sealed record WitnessReputation : ITrustModel
{
    /// <summary>
    /// What the witnesses' evidence counts for against own evidence (i): 0 as if they had seen nothing but what oneself saw, 1 as if they
    /// had seen something else. 0.5 is an assumption.
    /// </summary>
    [Range(0, 1)]
    public double Independence { get; init; } = 0.5;

    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) =>
        new Evidence(parties, BetaTrustParameters.Of(trust), monitoring, Independence);

    private sealed class Evidence(int parties, BetaTrustParameters parameters, Monitoring monitoring, double independence) : ITrustEvidence
    {
        private readonly BetaTrust[] _own = new BetaTrust[parties];
        private readonly BetaTrust[] _heard = new BetaTrust[parties];
        private readonly double[] _promises = new double[parties];
        private readonly double[] _expected = new double[parties];
        private TrustMatrix? _first;

        public void Idle(int other)
        {
            _own[other] = _own[other].Idle(1, parameters);
            Fade(other);
        }

        public void Update(int other, double outcome)
        {
            _own[other] = _own[other].Update(monitoring.Unbiased(outcome), _expected[other], parameters);
            Fade(other);
            _promises[other]++;
        }

        public void Hear(TrustMatrix trust, int self)
        {
            _first ??= trust;
            for (var other = 0; other < parties; other++)
                _heard[other] = other == self || parties < 3 ? default : Testimony(trust, _first.Value, self, other);
        }

        public double Score(int other, double baseRate)
        {
            var all = new BetaTrust(_own[other].Kept + _heard[other].Positive, _own[other].Broken + _heard[other].Negative);
            return _expected[other] = all.Score(baseRate, parameters);
        }

        private void Fade(int other)
        {
            _heard[other] = _heard[other].Idle(1, parameters);
            _promises[other] *= parameters.Forgetting;
        }

        private BetaTrust Testimony(TrustMatrix trust, TrustMatrix first, int self, int other)
        {
            var positive = 0.0;
            var negative = 0.0;
            for (var witness = 0; witness < parties; witness++)
            {
                if (witness == self || witness == other)
                    continue;

                var opinion = Opinion(trust[witness, other], first[witness, other], _promises[other]);
                var inWitness = new SubjectiveOpinion(trust[self, witness], 1 - trust[self, witness], 0, 0);
                var left = inWitness.Discount(opinion).Evidence(parameters.PriorWeight);
                positive += left.Positive;
                negative += left.Negative;
            }

            var share = independence / (parties - 2);
            return new BetaTrust(share * positive, share * negative);
        }

        private SubjectiveOpinion Opinion(double trust, double baseRate, double promises)
        {
            var most = BetaTrust.Behind(trust, baseRate, (1 + independence) * promises, parameters);
            return SubjectiveOpinion.FromEvidence(
                most.Positive / (1 + independence),
                most.Negative / (1 + independence),
                parameters.PriorWeight,
                baseRate
            );
        }
    }
}
