using CsCheck;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Model.Tests.Bargaining.Solutions;

public sealed class BargainingSolutionsTests
{
    // A hundred coins, divided.
    private static readonly double[] Share = [.. Enumerable.Range(0, 101).Select(coins => coins / 100.0)];
    private static readonly double[] Rest = [.. Share.Select(share => 1 - share)];

    private static readonly Gen<Preferences[]> Parties = Gen.Select(Gen.Int[2, 4], Gen.Int[2, 40])
        .SelectMany(
            (parties, outcomes) =>
                Gen.Select(Gen.Int[0, 50].Select(level => level / 50.0).Array[outcomes], Gen.Double[0, 0.5])
                    .Select((utilities, reservation) => new Preferences(utilities, reservation))
                    .Array[parties]
        );

    [Fact]
    public void Nash_OfADividedCoinWithAnOutsideOption_SplitsTheDifference()
    {
        var solutions = BargainingSolutions.Of([new Preferences(Share, 0.4), new Preferences(Rest, 0)]);

        Assert.Equal(70, solutions.Nash!.Outcome);
        Assert.Equal(0.09, solutions.Nash.Score, 1e-12);
        Assert.Equal(70, solutions.Egalitarian!.Outcome);
        Assert.Equal(70, solutions.KalaiSmorodinsky!.Outcome);
    }

    [Fact]
    public void WeightedNash_OfADividedCoin_DividesByPower()
    {
        var solutions = BargainingSolutions.Of([new Preferences(Share, 0), new Preferences(Rest, 0)]);

        Assert.Equal(30, solutions.WeightedNash([0.3, 0.7])!.Outcome);
    }

    [Fact]
    public void Nash_OfAnotherUnit_StaysWhereItIs() =>
        Parties.Sample(parties =>
        {
            Preferences[] doubled =
            [
                .. parties.Select(party => new Preferences([.. party.Utilities.Select(utility => 2 * utility)], 2 * party.Reservation)),
            ];

            Assert.Equal(BargainingSolutions.Of(parties).Nash?.Outcome, BargainingSolutions.Of(doubled).Nash?.Outcome);
            Assert.Equal(
                BargainingSolutions.Of(parties).KalaiSmorodinsky?.Outcome,
                BargainingSolutions.Of(doubled).KalaiSmorodinsky?.Outcome
            );
        });

    [Fact]
    public void Solutions_OfAnyParties_AreInTheZoneAndNobodyDoesBetterByTheirOwnMeasure() =>
        Parties.Sample(parties =>
        {
            var solutions = BargainingSolutions.Of(parties);

            var zone = Enumerable
                .Range(0, parties[0].Utilities.Length)
                .Where(x => parties.All(party => party.Utilities[x] >= party.Reservation - Preferences.Tolerance))
                .ToList();
            Assert.Equal(zone.Count, solutions.RationalOutcomes);
            Assert.Equal(zone.Count == 0, solutions.IsZoneEmpty);
            if (zone.Count == 0)
                return;

            double Gain(int party, int x) => parties[party].Utilities[x] - parties[party].Reservation;
            Assert.All(
                [solutions.Nash!, solutions.Egalitarian!, solutions.KalaiSmorodinsky!, solutions.UtilitarianInZone!],
                point => Assert.Contains(point.Outcome, zone)
            );
            Assert.Equal(
                zone.Max(x => Enumerable.Range(0, parties.Length).Aggregate(1.0, (product, party) => product * Gain(party, x))),
                solutions.Nash!.Score,
                1e-12
            );
            Assert.Equal(
                zone.Max(x => Enumerable.Range(0, parties.Length).Min(party => Gain(party, x))),
                solutions.Egalitarian!.Score,
                1e-12
            );
            Assert.Equal(zone.Max(x => parties.Sum(party => party.Utilities[x])), solutions.UtilitarianInZone!.Score, 1e-12);
        });

    [Fact]
    public void Egalitarian_SmallestGainsEqual_LooksAtTheSecondSmallest()
    {
        var solutions = BargainingSolutions.Of([new Preferences([0.3, 0.3, 0.3], 0), new Preferences([0.5, 0.9, 0.9], 0)]);

        Assert.Equal(1, solutions.Egalitarian!.Outcome);
        Assert.Equal([1, 2], solutions.Egalitarian.Ties);
        Assert.Equal(2, solutions.Egalitarian.TieCount);
    }

    [Fact]
    public void Ties_OfManyOutcomes_AreListedUpToFiftyAndAllCounted()
    {
        var solutions = BargainingSolutions.Of([new Preferences(new double[80], 0), new Preferences(new double[80], 0)]);

        Assert.Equal(Enumerable.Range(0, 50), solutions.Utilitarian.Ties);
        Assert.Equal(80, solutions.Utilitarian.TieCount);
    }

    [Fact]
    public void Solutions_OfAnEmptyZone_AreNoneButThoseOverAllOutcomes()
    {
        var solutions = BargainingSolutions.Of([new Preferences(Share, 0.7), new Preferences(Rest, 0.7)]);

        Assert.True(solutions.IsZoneEmpty);
        Assert.All(
            [
                solutions.Nash,
                solutions.Egalitarian,
                solutions.KalaiSmorodinsky,
                solutions.UtilitarianInZone,
                solutions.MostEqualShares,
                solutions.WeightedNash([1, 1]),
            ],
            Assert.Null
        );
        Assert.All(solutions.Ideal, ideal => Assert.True(double.IsNaN(ideal)));
        Assert.True(double.IsNaN(solutions.Opposition));
        Assert.Equal(50, solutions.Maximin.Outcome);
        Assert.NotNull(solutions.NashWithoutRationality);
    }

    [Fact]
    public void OfClamped_UtilitiesThatNeverFallToTheReservation_TakesTheLeastUtility()
    {
        Preferences[] parties = [new Preferences([0.4, 0.6, 1], 0.1), new Preferences([1, 0.7, 0.2], 0.3)];

        Assert.Equal([0.4, 0.3], BargainingSolutions.OfClamped(parties).Disagreement);
        Assert.Equal([0.1, 0.3], BargainingSolutions.Of(parties).Disagreement);
    }
}
