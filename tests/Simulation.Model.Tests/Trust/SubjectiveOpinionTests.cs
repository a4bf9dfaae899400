using CsCheck;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class SubjectiveOpinionTests
{
    private const double W = 2;
    private static readonly Gen<double> Mass = Gen.Double[0, 50];

    [Fact]
    public void Evidence_OfTheOpinionItGives_IsTheSame() =>
        Gen.Select(Mass, Mass)
            .Sample(
                (r, s) =>
                {
                    var (positive, negative) = SubjectiveOpinion.FromEvidence(r, s, W, 0.5).Evidence(W);

                    Assert.Equal(r, positive, 1e-9);
                    Assert.Equal(s, negative, 1e-9);
                }
            );

    [Fact]
    public void Discount_ThroughAnyWitness_NeverRaisesBelief() =>
        Gen.Select(Mass, Mass, Mass, Mass)
            .Sample(
                (r1, s1, r2, s2) =>
                {
                    var witness = SubjectiveOpinion.FromEvidence(r2, s2, W, 0.5);

                    var discounted = SubjectiveOpinion.FromEvidence(r1, s1, W, 0.5).Discount(witness);

                    Assert.True(discounted.Belief <= witness.Belief + 1e-12);
                    Assert.Equal(1, discounted.Belief + discounted.Disbelief + discounted.Uncertainty, 1e-9);
                }
            );

    [Fact]
    public void Fuse_OfIndependentOpinions_PoolsTheirEvidence() =>
        Gen.Select(Mass, Mass, Mass, Mass)
            .Sample(
                (r1, s1, r2, s2) =>
                {
                    var one = SubjectiveOpinion.FromEvidence(r1, s1, W, 0.5);
                    var other = SubjectiveOpinion.FromEvidence(r2, s2, W, 0.5);
                    var pooled = SubjectiveOpinion.FromEvidence(r1 + r2, s1 + s2, W, 0.5);

                    var fused = one.Fuse(other);

                    Assert.Equal(pooled.Belief, fused.Belief, 1e-9);
                    Assert.True(fused.Uncertainty <= Math.Min(one.Uncertainty, other.Uncertainty) + 1e-12);
                }
            );
}
