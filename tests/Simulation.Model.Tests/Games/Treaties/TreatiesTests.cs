using CsCheck;
using Simulation.Model.Games.Treaties;

namespace Simulation.Model.Tests.Games.Treaties;

public sealed class TreatiesTests
{
    [Fact]
    public void ExpectedRounds_OfARace_AreTheSumOfTheChancesThatItGoesOn() =>
        Gen.Select(Gen.Int[1, 12], Gen.Double[0, 1], Gen.Double[0.05, 1])
            .Sample(
                (n, share, hazard) =>
                {
                    var race = new RatificationRace(n, 1 + (int)(share * (n - 1)), hazard);

                    Assert.Equal(Enumerable.Range(0, 1000).Sum(round => 1 - race.ProbabilityBy(round)), race.ExpectedRounds(), 1e-7);
                }
            );

    [Fact]
    public void ExpectedRounds_OfManyParties_AreNotLostToRounding() =>
        Assert.InRange(
            new RatificationRace(190, 190, 0.05).ExpectedRounds(),
            Math.Log(190) / -Math.Log(0.95),
            (Math.Log(190) + 1) / -Math.Log(0.95) + 1
        );

    [Fact]
    public void ExpectedRounds_WithoutAHazard_DoNotExist() => Assert.True(double.IsNaN(new RatificationRace(5, 3, 0).ExpectedRounds()));

    [Theory]
    [InlineData(11, 2 / 3.0, 4)]
    [InlineData(2, 2 / 3.0, 2)]
    [InlineData(13, 0.5, null)]
    [InlineData(3, 0.99, null)]
    public void EntryRule_OnTheThreshold_IsMet(int count, double share, int? expected)
    {
        // Two in round 1 with half the weight, ten from round 2 to 4; the last never.
        int?[] rounds = [1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, null];
        double[] weights = [30, 20, 20, 5, 5, 4, 3, 2, 2, 2, 1, 1, 10];

        Assert.Equal(expected, new EntryRule(count, share).EntryRound(rounds, weights));
    }

    [Fact]
    public void EntryRule_OfTwoThirdsInBinary_IsMetByTwoThirds() =>
        Assert.Equal(1, new EntryRule(2, 2 / 3.0).EntryRound([1, 1, null], [0.1, 0.1, 0.1]));

    [Fact]
    public void Consensus_AmongMore_TakesExponentiallyLonger() =>
        Gen.Select(Gen.Int[1, 20], Gen.Double[0.3, 1])
            .Sample(
                (n, acceptance) =>
                {
                    var rounds = new QuotaVoting(n, n).ExpectedRounds(acceptance);

                    Assert.Equal(1, rounds * Math.Pow(acceptance, n), 1e-9);
                    Assert.True(new QuotaVoting(n, Math.Max(1, n / 2)).ExpectedRounds(acceptance) <= rounds + 1e-9);
                }
            );

    [Fact]
    public void Proposals_OfAnySetter_PassWithItsQuotaOfVotes() =>
        Gen.Select(Gen.Double[0, 10].Array[7], Gen.Int[1, 7], Gen.Int[0, 6])
            .Sample(
                (ideals, quota, setter) =>
                {
                    var outcome = new AgendaSetter(ideals).Outcome(setter, quota);

                    Assert.True(ideals.Count(ideal => Math.Abs(outcome - ideal) <= ideal + 1e-12) >= quota);
                    Assert.True(outcome <= 2 * ideals.Min() || quota < 7);
                }
            );
}
