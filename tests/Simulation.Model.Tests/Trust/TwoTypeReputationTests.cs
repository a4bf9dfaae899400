using CsCheck;
using Simulation.Model.Tests.Scenarios;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class TwoTypeReputationTests
{
    private static readonly TwoTypeReputation Model = new() { Reliable = 0.8, Unreliable = 0.4 };

    [Fact]
    public void Score_OfSignalsThatAreRemembered_IsTheClosedForm() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Double[0.42, 0.78], Gen.Double[0, 1])
            .Sample(
                (good, bad, a, transparency) =>
                {
                    var monitoring = Monitoring.At(transparency);
                    var types = new BayesianReputation(0.8, 0.4, monitoring);
                    var evidence = Model.Begin(2, new TrustDefinition { Forgetting = 1 }, monitoring);
                    for (var signal = 0; signal < good + bad; signal++)
                        evidence.Update(1, signal < good ? 1 : 0);

                    var expected = types.ExpectedCompliance(types.Posterior((a - 0.4) / 0.4, good, bad));
                    Assert.Equal(expected, evidence.Score(1, a), 1e-9);
                }
            );

    [Fact]
    public void Score_OfAPartlyKeptPromise_WeighsBothSignals()
    {
        var evidence = Model.Begin(2, new TrustDefinition(), Monitoring.Perfect);
        evidence.Update(1, 0.7);

        // Odds of 1 from a base rate half way: (h/l)^0.7 ((1-h)/(1-l))^0.3.
        var odds = Math.Pow(2, 0.7) * Math.Pow(1 / 3.0, 0.3);
        Assert.Equal(0.4 + (0.4 * odds / (1 + odds)), evidence.Score(1, 0.6), 1e-12);
    }

    // Signals that are worth less move beliefs less.
    [Fact]
    public void Score_UnderErrorsOfMonitoring_MovesLess()
    {
        var sharp = Model.Begin(2, new TrustDefinition(), Monitoring.Perfect);
        var blurred = Model.Begin(2, new TrustDefinition(), Monitoring.At(0.2));
        sharp.Update(1, 1);
        blurred.Update(1, 1);

        Assert.InRange(blurred.Score(1, 0.6), 0.6 + 1e-3, sharp.Score(1, 0.6) - 1e-3);
    }

    [Fact]
    public void Score_WithoutPromises_DriftsBackToThePrior()
    {
        var trust = new TrustDefinition { Forgetting = 0.8 };
        var evidence = Model.Begin(2, trust, Monitoring.Perfect);
        evidence.Update(1, 1);
        evidence.Idle(1);
        evidence.Idle(1);

        var odds = Math.Pow(2, 0.64);
        Assert.Equal(0.4 + (0.4 * odds / (1 + odds)), evidence.Score(1, 0.6), 1e-12);
        for (var period = 0; period < 200; period++)
            evidence.Idle(1);

        Assert.Equal(0.6, evidence.Score(1, 0.6), 1e-9);
    }

    [Theory]
    [InlineData(0.95, 0.8)]
    [InlineData(0.1, 0.4)]
    public void Score_OfABaseRateThatNoTypeKeeps_IsNextToTheNearestType(double baseRate, double type)
    {
        var evidence = Model.Begin(2, new TrustDefinition(), Monitoring.Perfect);

        Assert.Equal(type, evidence.Score(1, baseRate), 0.01);
        for (var period = 0; period < 20; period++)
            evidence.Update(1, baseRate > 0.5 ? 0 : 1);

        // No belief is so firm that evidence cannot move it.
        Assert.Equal(1.2 - type, evidence.Score(1, baseRate), 0.1);
    }

    [Theory]
    [InlineData(
        "{ kind: two-type, reliable: 0.3, unreliable: 0.6 }",
        "a.yaml(6,62): unreliable is 0.6; expected less than reliable, 0.3: an unreliable country keeps less."
    )]
    [InlineData(
        "{ kind: two-type, reliable: 0.2 }",
        "a.yaml(6,10): unreliable is 0.3; expected less than reliable, 0.2: an unreliable country keeps less."
    )]
    [InlineData("{ kind: two-type, reliable: 1 }", "a.yaml(6,45): reliable is 1; expected a number from 0.01 to 0.99.")]
    [InlineData("{ kind: two-type, reliable: often }", "a.yaml(6,45): expected a number; found 'often'.")]
    [InlineData("{ kind: two-type, relaible: 0.9 }", "a.yaml(6,35): unknown key 'relaible'. Did you mean 'reliable'?")]
    public void Read_WrongKeys_SaysWhatAndWhere(string model, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\ntrust: {{ model: {model} }}"));
}
