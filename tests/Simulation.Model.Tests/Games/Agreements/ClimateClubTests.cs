using CsCheck;
using Simulation.Model.Games.Agreements;

namespace Simulation.Model.Tests.Games.Agreements;

public sealed class ClimateClubTests
{
    private const int Regions = 5;

    private static readonly Gen<ClubRegion> Region = Gen.Select(
        Gen.Double[500, 15_000],
        Gen.Double[100, 9000],
        Gen.Double[0.01, 0.05],
        Gen.Double[0.3, 0.8],
        Gen.Double[0.3, 0.8],
        (output, emissions, cost, gain, loss) => new ClubRegion(output, emissions, cost, gain, loss)
    );

    private static readonly Gen<ClimateClub> Clubs = Gen.Select(
        Region.Array[Regions],
        Gen.Double[0, 300].Array[Regions * Regions],
        Gen.Double[5, 100],
        Gen.Double[0, 0.1],
        (regions, imports, price, tariff) => new ClimateClub(regions, imports, price, tariff)
    );

    [Fact]
    public void Game_OfAnyClub_CountsWhatSwitchingChangesInThePayoff() =>
        Gen.Select(Clubs, Gen.Bool.Array[Regions], Gen.Int[0, Regions - 1])
            .Sample(
                (club, members, region) =>
                {
                    members[region] = true;
                    var inside = club.Payoffs(members)[region];
                    members[region] = false;
                    var outside = club.Payoffs(members)[region];

                    Assert.Equal(inside - outside, club.Game().Gain(region, members), 1e-9 * (1 + Math.Abs(inside) + Math.Abs(outside)));
                }
            );

    [Fact]
    public void Stable_WithoutATariff_IsNobody()
    {
        // Nordhaus (2015): without a trade measure everyone prefers to ride free.
        var club = new ClimateClub(
            [.. Enumerable.Repeat(new ClubRegion(1000, 500, 0.03, 0.5, 0.5), Regions)],
            new double[Regions * Regions],
            25,
            0
        );

        Assert.Equal([0u], club.Game().Stable());
    }

    [Fact]
    public void Reduction_WithMoreMembers_IsLarger() =>
        Gen.Select(Clubs, Gen.Bool.Array[Regions], Gen.Int[0, Regions - 1])
            .Sample(
                (club, members, region) =>
                {
                    members[region] = false;
                    var without = club.Reduction(members);
                    members[region] = true;

                    Assert.True(club.Reduction(members) > without);
                }
            );
}
