using CsCheck;
using Simulation.Model.Randomness;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class BetaReputationTests
{
    [Fact]
    public void Score_OfWholeOutcomesWithoutErrors_IsThatOfBetaTrust() =>
        Gen
            .Bool.Select(kept => kept ? 1.0 : 0.0)
            .Array[1, 30]
            .Sample(outcomes =>
            {
                var trust = new TrustDefinition();
                var parameters = BetaTrustParameters.Of(trust);
                var evidence = new BetaReputation().Begin(2, trust, Monitoring.Perfect);
                foreach (var outcome in outcomes)
                {
                    evidence.Score(1, 0.4);
                    evidence.Update(1, outcome);
                }

                var expected = outcomes.Aggregate(default(BetaTrust), (sum, outcome) => sum.Update(outcome, parameters));
                Assert.Equal(expected.Score(0.4, parameters), evidence.Score(1, 0.4), 1e-12);
            });

    // Kept and broken promises, and promises of which a part is delivered, at three levels of transparency.
    [Theory]
    [InlineData(0.9, 0, 0)]
    [InlineData(0.9, 0, 0.5)]
    [InlineData(0.6, 0.5, 0.2)]
    [InlineData(0.3, 0, 0.5)]
    [InlineData(0, 0.7, 0.8)]
    public void Score_UnderErrorsOfMonitoring_IsOnAverageThatOfWhatWasDelivered(double kept, double part, double transparency)
    {
        const int promises = 400;
        const int repetitions = 200;
        var trust = new TrustDefinition { Forgetting = 1, Negativity = 1 };
        var monitoring = Monitoring.At(transparency);
        var stream = new RandomStream(5);
        var corrected = 0.0;
        var naive = 0.0;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var allowing = new BetaReputation().Begin(2, trust, monitoring);
            var trusting = new BetaReputation().Begin(2, trust, Monitoring.Perfect);
            for (var promise = 0; promise < promises; promise++)
            {
                var report = monitoring.Report(stream.NextBool(kept) ? 1 : part, stream.NextDouble());
                allowing.Update(1, report);
                trusting.Update(1, report);
            }

            corrected += allowing.Score(1, 0.5) / repetitions;
            naive += trusting.Score(1, 0.5) / repetitions;
        }

        var expected = BetaTrustMoments.Expected(0.5, kept + ((1 - kept) * part), promises, BetaTrustParameters.Of(trust));
        Assert.Equal(expected, corrected, 0.01);
        Assert.True(Math.Abs(naive - expected) > 0.01);
    }

    // Losses are felt against what was expected, so a constant part is not a constant loss.
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Score_OfTheSamePartEachTime_ComesToThatPart(double part)
    {
        var evidence = new BetaReputation().Begin(2, new TrustDefinition { Forgetting = 1 }, Monitoring.Perfect);
        for (var promise = 0; promise < 2000; promise++)
        {
            evidence.Score(1, 0.6);
            evidence.Update(1, part);
        }

        Assert.Equal(part, evidence.Score(1, 0.6), 1e-3);
    }

    // By default a breach takes more than a kept promise gives, and more promises make it good.
    [Fact]
    public void Score_ByDefault_FallsFasterThanItRises()
    {
        var evidence = new BetaReputation().Begin(2, new TrustDefinition(), Monitoring.Perfect);
        for (var promise = 0; promise < 5; promise++)
            evidence.Update(1, 1);

        var before = evidence.Score(1, 0.5);
        evidence.Update(1, 0);
        var recovery = 0;
        while (evidence.Score(1, 0.5) < before && recovery < 100)
        {
            evidence.Update(1, 1);
            recovery++;
        }

        Assert.InRange(recovery, 3, 99);
    }
}
