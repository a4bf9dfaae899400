using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>Exchange of people and help for administrations.</summary>
public sealed class ProgrammeTests
{
    [Fact]
    public void Exchange_YearAfterYear_BuildsTrustSlowly()
    {
        var result = Run("trust={ model: fixed, initial: 0.4 }", "institution.exchange={ effort: 1, buildUp: 0.1 }", "horizon.periods=20");
        var trust = Enumerable.Range(0, 21).Select(period => result.Lanes[0].Trust[(period * 9) + 1]).ToArray();

        Assert.Equal(0.4, trust[0], 1e-12);
        for (var period = 1; period <= 20; period++)
            Assert.Equal(0.4 + (0.6 * (1 - Math.Pow(0.9, period))), trust[period], 1e-12);
    }

    [Fact]
    public void Exchange_AmongSome_LeavesTheOthersAsTheyWere()
    {
        var trust = Run("trust={ model: fixed, initial: 0.4 }", "institution.exchange={ effort: 1, buildUp: 0.5, among: [C01, C02] }")
            .Lanes[0]
            .Trust.AsSpan(9, 9);

        Assert.Equal([0.7, 0.4, 0.7, 0.4], new[] { trust[1], trust[2], trust[3], trust[5] }.Select(score => Math.Round(score, 12)));
    }

    [Fact]
    public void Exchange_WithMisreading_HelpsCompliantPartnersToBeBelieved()
    {
        string[] real =
        [
            "countries={ select: [GEO, USA, JPN, NGA] }",
            "trust={ model: beta, forgetting: 0.95, prior: { tension: 0 } }",
            "institution.misreading=0.6",
            "institution.implementationNoise=0.5",
            "horizon.periods=30",
        ];
        var without = Run(real);
        var with = Run([.. real, "institution.exchange={ effort: 1, buildUp: 0.2, cost: 0 }"]);

        Assert.True(with.Summary("trust_mean").Mean > without.Summary("trust_mean").Mean + 0.02);
    }

    [Fact]
    public void Exchange_OfSomebodyWhoIsNotHere_IsRefused() =>
        Assert.Contains(
            WorldOf.Problems("{ kind: commons }", rest: "institution: { exchange: { effort: 1, among: [USA] } }"),
            problem => problem.Contains("'USA' is not a party here", StringComparison.Ordinal)
        );

    [Fact]
    public void Capacity_BelowOne_CapsWhatIsDelivered_AndBuildingRaisesIt()
    {
        string[] weak =
        [
            "countries.defaults.capacity=0.6",
            "countries.defaults.choiceNoise=0",
            "countries.defaults.reciprocity=1",
            "institution.transparency=1",
        ];

        Assert.Equal(0.6, Run(weak).Summary("compliance_rate").Mean, 1e-9);
        Assert.Equal(0.8, Run([.. weak, "institution.capacityBuilding.effort=0.5"]).Summary("compliance_rate").Mean, 1e-9);
    }

    [Fact]
    public void Programmes_CostWhatTheySay()
    {
        var free = Run("institution.exchange={ effort: 0.5, cost: 0 }", "trust.model=fixed");
        var paid = Run("institution.exchange={ effort: 0.5, cost: 0.2 }", "trust.model=fixed");
        var series = free.Header.PartySeries.ToList().FindIndex(series => series.Name == "payoff_gain");

        Assert.Equal(0.1, free.Lanes[0].Party[series][0] - paid.Lanes[0].Party[series][0], 1e-9);
    }

    private static RunResult Run(params string[] overrides) =>
        Runs.Play(
            Runs.Package(
                "commons-symmetric",
                ["countries.count=3", "horizon.periods=4", "institution.redTape=0", "trust.initial=0.9", "trust.prior=null", .. overrides]
            ),
            4
        );
}
