using CsCheck;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class BetaTrustMomentsTests
{
    [Fact]
    public void Moments_OfRandomOutcomes_AreThoseOfAllPaths() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.1, 1], Gen.Int[1, 10])
            .Sample(
                (p, a, lambda, n) =>
                {
                    var parameters = new BetaTrustParameters(2, lambda);
                    var mean = 0.0;
                    var square = 0.0;
                    for (var path = 0; path < 1 << n; path++)
                    {
                        var evidence = default(BetaTrust);
                        var probability = 1.0;
                        for (var period = 0; period < n; period++)
                        {
                            var outcome = path >> period & 1;
                            evidence = evidence.Update(outcome, parameters);
                            probability *= outcome == 1 ? p : 1 - p;
                        }

                        var trust = evidence.Score(a, parameters);
                        mean = mean + (probability * trust);
                        square = square + (probability * trust * trust);
                    }

                    Assert.Equal(mean, BetaTrustMoments.Expected(a, p, n, parameters), 1e-9);
                    Assert.Equal(square - (mean * mean), BetaTrustMoments.Variance(p, n, parameters), 1e-9);
                }
            );

    [Fact]
    public void Limit_OfConstantOutcomes_IsWhereTrustSettlesWhateverABreachWeighs() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.1, 0.95], Gen.Double[1, 5])
            .Sample(
                (p, a, lambda, nu) =>
                {
                    var parameters = new BetaTrustParameters(2, lambda, nu);
                    var evidence = Enumerable
                        .Repeat(p, 1000)
                        .Aggregate(default(BetaTrust), (sofar, outcome) => sofar.Update(outcome, parameters));

                    Assert.Equal(evidence.Score(a, parameters), BetaTrustMoments.Limit(a, p, parameters), 1e-9);
                }
            );
}
