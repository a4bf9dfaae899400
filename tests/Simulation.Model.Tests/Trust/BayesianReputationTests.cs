using CsCheck;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class BayesianReputationTests
{
    private static readonly Gen<double> Prior = Gen.Double[0.01, 0.99];
    private static readonly Gen<BayesianReputation> Reputation = Gen.Select(
            Gen.Double[0.5, 0.99],
            Gen.Double[0.01, 0.5],
            Gen.Double[0, 0.4],
            Gen.Double[0, 0.4]
        )
        .Select((h, l, falseAlarm, miss) => new BayesianReputation(h, l, new Monitoring(falseAlarm, miss)));

    [Fact]
    public void Posterior_OfTwoTypes_IsAMartingale() =>
        Gen.Select(Prior, Reputation)
            .Sample(
                (mu, reputation) =>
                {
                    var good =
                        (mu * reputation.Monitoring.Observed(reputation.Reliable))
                        + ((1 - mu) * reputation.Monitoring.Observed(reputation.Unreliable));

                    Assert.Equal(mu, (good * reputation.Posterior(mu, 1, 0)) + ((1 - good) * reputation.Posterior(mu, 0, 1)), 1e-9);
                }
            );

    [Fact]
    public void Posterior_OfABatch_IsThatOfItsSignalsOneByOne() =>
        Gen.Select(Prior, Reputation, Gen.Int[0, 8], Gen.Int[0, 8])
            .Sample(
                (mu, reputation, good, bad) =>
                {
                    // By turns, then the rest: a belief that all the good signals had brought next to 1 could not be brought back exactly.
                    var belief = mu;
                    for (var turn = 0; turn < Math.Max(good, bad); turn++)
                    {
                        belief = turn < good ? reputation.Posterior(belief, 1, 0) : belief;
                        belief = turn < bad ? reputation.Posterior(belief, 0, 1) : belief;
                    }

                    Assert.Equal(belief, reputation.Posterior(mu, good, bad), 1e-9);
                }
            );

    [Fact]
    public void Posterior_OfThousandsOfSignals_IsDecided()
    {
        var reputation = new BayesianReputation(0.9, 0.4, new Monitoring(0.1, 0.2));

        Assert.Equal(1, reputation.Posterior(0.5, 8_000, 2_000), 1e-12);
        Assert.Equal(0, reputation.Posterior(0.5, 4_000, 6_000), 1e-12);
    }

    [Fact]
    public void Posterior_OfASignalThatOneTypeNeverGives_RulesItOut()
    {
        var reputation = new BayesianReputation(1, 0.4, new Monitoring(0, 0));

        Assert.Equal(0, reputation.Posterior(0.9, 5, 1));
        Assert.Equal(0.9 / (0.9 + (0.1 * 0.4)), reputation.Posterior(0.9, 1, 0), 1e-12);
    }
}
