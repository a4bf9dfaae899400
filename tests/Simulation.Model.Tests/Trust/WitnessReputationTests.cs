using CsCheck;
using Simulation.Model.Tests.Scenarios;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class WitnessReputationTests
{
    private const int Parties = 3;
    private const double W = 2;

    // Three parties, so one witness: party 2 of party 1, heard by party 0.
    private static readonly double[] First = Row(0.7, 0.4);
    private static readonly TrustDefinition Trust = new()
    {
        Forgetting = 1,
        PriorWeight = W,
        Negativity = 1,
    };

    [Fact]
    public void Score_WithOneWitness_IsTheFusionOfOwnAndDiscountedOpinion() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[1, 10], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (kept, broken, inWitness, share, a) =>
                {
                    var promises = kept + broken;
                    var evidence = Seen(new WitnessReputation { Independence = 1 }, kept, broken);

                    // The witness knows a share of the promises kept, and speaks with as much hearsay to the same effect.
                    var parameters = BetaTrustParameters.Of(Trust);
                    var said = new BetaTrust(2 * share * promises, 2 * (1 - share) * promises).Score(0.4, parameters);
                    evidence.Hear(new TrustMatrix(Row(inWitness, said), Parties), 0);

                    var own = SubjectiveOpinion.FromEvidence(kept, broken, W, a);
                    var witness = SubjectiveOpinion.FromEvidence(share * promises, (1 - share) * promises, W, a);
                    var discounted = new SubjectiveOpinion(inWitness, 1 - inWitness, 0, a).Discount(witness);
                    Assert.Equal(own.Fuse(discounted).Expectation, evidence.Score(1, a), 1e-9);
                }
            );

    [Fact]
    public void Score_OfAWitnessWithoutTrust_IsOwnEvidence()
    {
        var evidence = Seen(new WitnessReputation(), 3, 1);
        evidence.Hear(new TrustMatrix(Row(0, 0.05), Parties), 0);

        Assert.Equal((3 + (W * 0.5)) / (4 + W), evidence.Score(1, 0.5), 1e-12);
    }

    [Fact]
    public void Score_OfAWitnessThatSaysItsBaseRate_MovesToTheWitnessesBaseRateAtMostByItsWeight()
    {
        // It saw four promises and trusts as before: half of what it saw was as its base rate of 0.4.
        var evidence = Seen(new WitnessReputation { Independence = 0.5 }, 4, 0);
        evidence.Hear(new TrustMatrix(Row(1, 0.4), Parties), 0);

        Assert.Equal((4 + (0.5 * 1.6) + (W * 0.5)) / (4 + 2 + W), evidence.Score(1, 0.5), 1e-12);
    }

    // All say what they learned of the same reports: more of them must not make trust any firmer.
    [Fact]
    public void Score_OfManyWitnessesOfTheSame_IsThatOfOne()
    {
        double Score(int parties)
        {
            var evidence = new WitnessReputation().Begin(parties, Trust, Monitoring.Perfect);
            double[] Same(double trust) => [.. Enumerable.Repeat(trust, parties * parties)];
            evidence.Hear(new TrustMatrix(Same(0.5), parties), 0);
            for (var promise = 0; promise < 6; promise++)
                evidence.Update(1, 1);

            evidence.Hear(new TrustMatrix(Same(0.8), parties), 0);
            return evidence.Score(1, 0.5);
        }

        Assert.Equal(Score(3), Score(12), 1e-12);
    }

    // A world in which everyone saw the same, hears everyone and says so, for long: certainty stays within the bound.
    [Fact]
    public void Score_OfHearsayThatGoesRound_StaysWithinTheBound()
    {
        const int parties = 4;
        const double kept = 0.75;
        var trust = Trust with { Forgetting = 0.9 };
        ITrustEvidence[] all =
        [
            .. Enumerable.Range(0, parties).Select(_ => new WitnessReputation().Begin(parties, trust, Monitoring.Perfect)),
        ];
        var said = Enumerable.Repeat(0.5, parties * parties).ToArray();
        for (var period = 0; period < 300; period++)
        {
            for (var party = 0; party < parties; party++)
            {
                all[party].Hear(new TrustMatrix(said, parties), party);
                for (var other = 0; other < parties; other++)
                    all[party].Update(other, kept);
            }

            said = [.. Enumerable.Range(0, parties * parties).Select(pair => all[pair / parties].Score(pair % parties, 0.5))];
        }

        // Own evidence counts ten promises, that of others at most half of it: between the two, and never beyond what was seen.
        Assert.InRange(said[1], (7.5 + 1) / 12, (11.25 + 1) / 17);
    }

    [Theory]
    [InlineData("{ kind: witness, independence: 2 }", "a.yaml(6,48): independence is 2; expected a number from 0 to 1.")]
    [InlineData("{ kind: witness, weight: 1 }", "a.yaml(6,34): unknown key 'weight'. There is: independence, kind.")]
    public void Read_WrongKeys_SaysWhatAndWhere(string model, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\ntrust: {{ model: {model} }}"));

    private static ITrustEvidence Seen(WitnessReputation model, int kept, int broken)
    {
        var evidence = model.Begin(Parties, Trust, Monitoring.Perfect);
        evidence.Hear(new TrustMatrix(First, Parties), 0);
        for (var promise = 0; promise < kept + broken; promise++)
            evidence.Update(1, promise < kept ? 1 : 0);

        return evidence;
    }

    private static double[] Row(double inWitness, double ofWitness) => [1, 0.5, inWitness, 0.5, 1, 0.5, 0.5, ofWitness, 1];
}
