using CsCheck;
using Simulation.Model.Tests.Scenarios;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class FireReputationTests
{
    private const int Parties = 4;
    private static readonly TrustDefinition Trust = new() { PriorWeight = 3 };

    [Fact]
    public void Score_OfOwnExperienceAlone_IsTheClosedForm() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 25], Gen.Double[0.5, 20], Gen.Double[0, 1])
            .Sample(
                (outcomes, halfLife, a) =>
                {
                    var evidence = new FireReputation { HalfLife = halfLife }.Begin(Parties, Trust, Monitoring.Perfect);
                    foreach (var outcome in outcomes)
                        evidence.Update(1, outcome);

                    var interaction = Interaction(outcomes, halfLife);
                    var expected = FireTrust.Composite([(1, 1, a), (1, interaction.Reliability, interaction.Trust)]);
                    Assert.Equal(expected, evidence.Score(1, a), 1e-9);
                }
            );

    [Fact]
    public void Score_WithWitnesses_IsTheCompositeOfThree()
    {
        double[] outcomes = [1, 0.4, 1];
        var evidence = new FireReputation { HalfLife = 4, WitnessWeight = 0.5 }.Begin(Parties, Trust, Monitoring.Perfect);
        foreach (var outcome in outcomes)
            evidence.Update(1, outcome);

        // Party 0 trusts the witnesses 2 and 3 with 0.9 and 0.3; they trust party 1 with 0.2 and 0.6.
        double[] said = [1, 0.5, 0.9, 0.3, 0.5, 1, 0.5, 0.5, 0.5, 0.2, 1, 0.5, 0.5, 0.6, 0.5, 1];
        evidence.Hear(new TrustMatrix(said, Parties), 0);

        var (trust, reliability) = Interaction(outcomes, 4);
        var witness = ((0.9 * 0.2) + (0.3 * 0.6)) / 1.2;
        var expected = FireTrust.Composite([(1, 1, 0.5), (1, reliability, trust), (0.5, reliability, witness)]);
        Assert.Equal(expected, evidence.Score(1, 0.5), 1e-9);
    }

    [Fact]
    public void Score_AfterAHalfLife_CountsAnOldExperienceHalf()
    {
        // One kept promise, seven periods without, one broken: recency weights of 1/2 and 1.
        var evidence = new FireReputation { HalfLife = 7 }.Begin(Parties, Trust, Monitoring.Perfect);
        evidence.Update(1, 1);
        for (var period = 0; period < 6; period++)
            evidence.Idle(1);

        evidence.Update(1, 0);

        var reliability = 1 - Math.Pow(2, -1.5 / 3);
        Assert.Equal((0.6 + (reliability / 3)) / (1 + reliability), evidence.Score(1, 0.6), 1e-9);
    }

    [Theory]
    [InlineData("{ kind: fire, halfLife: 0 }", "a.yaml(6,41): halfLife is 0; expected a number from 0.1 to 1000.")]
    [InlineData("{ kind: fire, halfLive: 5 }", "a.yaml(6,31): unknown key 'halfLive'. Did you mean 'halfLife'?")]
    [InlineData("{ kind: fire, witnessWeight: -1 }", "a.yaml(6,46): witnessWeight is -1; expected a number from 0 to 10.")]
    public void Read_WrongKeys_SaysWhatAndWhere(string model, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\ntrust: {{ model: {model} }}"));

    private static (double Trust, double Reliability) Interaction(double[] outcomes, double halfLife)
    {
        IReadOnlyList<(double Age, double Value)> ratings =
        [
            .. outcomes.Select((outcome, index) => ((double)(outcomes.Length - 1 - index), outcome)),
        ];
        var weights = ratings.Sum(rating => FireTrust.Recency(rating.Age, halfLife));
        return (FireTrust.Interaction(ratings, halfLife), 1 - Math.Pow(2, -weights / Trust.PriorWeight));
    }
}
