using CsCheck;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

/// <summary>The invariants of THEORY B3.</summary>
public sealed class BetaTrustTests
{
    private const double Tolerance = 1e-9;
    private static readonly Gen<double> Unit = Gen.Double[0, 1];
    private static readonly Gen<double> Forgetting = Gen.Double[0.05, 1];
    private static readonly Gen<double[]> Outcomes = Unit.Array[1, 60];
    private static readonly Gen<double> Weight = Gen.Double[0.1, 10];

    [Fact]
    public void Evidence_OfAnyOutcomes_HasTheMassOfTheirNumber() =>
        Gen.Select(Outcomes, Forgetting)
            .Sample(
                (outcomes, lambda) =>
                {
                    var evidence = After(outcomes, new BetaTrustParameters(2, lambda));

                    Assert.Equal(BetaTrustMoments.Evidence(outcomes.Length, lambda), evidence.Positive + evidence.Negative, Tolerance);
                    Assert.True(lambda == 1 || evidence.Positive + evidence.Negative <= (1 / (1 - lambda)) + Tolerance);
                }
            );

    [Fact]
    public void Trust_UnderConstantOutcomes_FollowsTheClosedFormToItsLimit() =>
        Gen.Select(Unit, Unit, Gen.Double[0.05, 0.95], Weight)
            .Sample(
                (p, a, lambda, w) =>
                {
                    var parameters = new BetaTrustParameters(w, lambda);

                    var after7 = After([.. Enumerable.Repeat(p, 7)], parameters).Score(a, parameters);
                    var after2000 = After([.. Enumerable.Repeat(p, 2000)], parameters).Score(a, parameters);

                    Assert.Equal(BetaTrustMoments.Expected(a, p, 7, parameters), after7, Tolerance);
                    Assert.Equal(BetaTrustMoments.Limit(a, p, parameters), after2000, 1e-6);
                }
            );

    [Fact]
    public void Trust_AfterAKeptPromise_NeverFallsAndAfterABrokenOneNeverRises() =>
        Gen.Select(Outcomes, Forgetting, Unit, Gen.Double[1, 5])
            .Sample(
                (outcomes, lambda, a, nu) =>
                {
                    // From no evidence: decay alone may move trust towards the base rate, so the claim is against an idle period.
                    var parameters = new BetaTrustParameters(2, lambda, nu);
                    var evidence = After(outcomes, parameters);
                    var idle = evidence.Idle(1, parameters).Score(a, parameters);

                    Assert.True(evidence.Update(1, parameters).Score(a, parameters) >= idle - Tolerance);
                    Assert.True(evidence.Update(0, parameters).Score(a, parameters) <= idle + Tolerance);
                }
            );

    [Fact]
    public void Trust_InBetterOutcomes_IsPathwiseMonotone() =>
        Gen.Select(Outcomes, Forgetting, Unit)
            .Sample(
                (outcomes, lambda, a) =>
                {
                    var parameters = new BetaTrustParameters(2, lambda);
                    double[] better = [.. outcomes.Select(x => Math.Min(1, x + 0.1))];

                    Assert.True(
                        After(better, parameters).Score(a, parameters) >= After(outcomes, parameters).Score(a, parameters) - Tolerance
                    );
                }
            );

    [Fact]
    public void Trust_WithoutInteraction_DriftsBackToTheBaseRate() =>
        Gen.Select(Outcomes, Gen.Double[0.05, 0.99], Unit, Gen.Int[1, 20])
            .Sample(
                (outcomes, lambda, a, idle) =>
                {
                    var parameters = new BetaTrustParameters(2, lambda);
                    var evidence = After(outcomes, parameters);

                    var before = Math.Abs(evidence.Score(a, parameters) - a);
                    var after = Math.Abs(evidence.Idle(idle, parameters).Score(a, parameters) - a);

                    Assert.True(after <= before + Tolerance);
                    Assert.Equal(Math.Pow(lambda, idle) * evidence.Positive, evidence.Idle(idle, parameters).Positive, Tolerance);
                }
            );

    [Fact]
    public void Order_OfOutcomes_MattersOnlyWhereOldOnesAreForgotten() =>
        Gen.Select(Outcomes, Unit)
            .Sample(
                (outcomes, a) =>
                {
                    var remembers = new BetaTrustParameters(2, 1);
                    double[] reversed = [.. outcomes.Reverse()];

                    Assert.Equal(After(outcomes, remembers).Score(a, remembers), After(reversed, remembers).Score(a, remembers), Tolerance);
                }
            );

    [Fact]
    public void Order_WithForgetting_CountsTheRecentMore()
    {
        var parameters = new BetaTrustParameters(2, 0.8);

        Assert.True(After([0, 1], parameters).Score(0.5, parameters) > After([1, 0], parameters).Score(0.5, parameters));
    }

    [Fact]
    public void Negativity_AboveOne_LowersTheLimitUnderPartialCompliance()
    {
        var even = new BetaTrustParameters(2, 0.9);
        var wary = new BetaTrustParameters(2, 0.9, 2);
        double[] outcomes = [.. Enumerable.Repeat(0.7, 500)];

        // THEORY B3: (W a (1 - lambda) + p)/(W (1 - lambda) + p + nu (1 - p)).
        Assert.Equal(((2 * 0.5 * 0.1) + 0.7) / ((2 * 0.1) + 0.7 + (2 * 0.3)), After(outcomes, wary).Score(0.5, wary), 1e-9);
        Assert.True(After(outcomes, wary).Score(0.5, wary) < After(outcomes, even).Score(0.5, even));
    }

    [Fact]
    public void Behind_TheTrustThatFollowsFromEvidence_IsTheEvidence() =>
        Gen.Select(Gen.Double[0, 30], Unit, Unit, Gen.Double[1, 5])
            .Sample(
                (promises, share, a, nu) =>
                {
                    var parameters = new BetaTrustParameters(2, 0.9, nu);
                    var evidence = new BetaTrust(share * promises, nu * (1 - share) * promises);

                    var behind = BetaTrust.Behind(evidence.Score(a, parameters), a, promises, parameters);

                    Assert.Equal(evidence.Positive, behind.Positive, 1e-7);
                    Assert.Equal(evidence.Negative, behind.Negative, 1e-7);
                }
            );

    [Theory]
    [InlineData(1, 6, 0)]
    [InlineData(0, 0, 12)]
    public void Behind_ATrustBeyondAllEvidence_IsAllOfIt(double trust, double positive, double negative) =>
        Assert.Equal(new BetaTrust(positive, negative), BetaTrust.Behind(trust, 0.5, 6, new BetaTrustParameters(2, 0.9, 2)));

    private static BetaTrust After(double[] outcomes, BetaTrustParameters parameters) =>
        outcomes.Aggregate(default(BetaTrust), (evidence, outcome) => evidence.Update(outcome, parameters));
}
