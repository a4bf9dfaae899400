using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Levers;

/// <summary>Every lever moves what it should, in the commons where theory says which way.</summary>
public sealed class LeverTests
{
    [Fact]
    public void PrivateLeverage_Raised_RaisesAbatementButNotTheCooperationIndex()
    {
        // SF25: exact in the linear-quadratic commons.
        string[] noiseless = ["institution.transparency=1", "trust.initial=0.5"];
        var without = Run(noiseless);
        var with = Run([.. noiseless, "institution.privateLeverage=0.5"]);

        Assert.Equal(1.5, with.World(0, "abatement")[5] / without.World(0, "abatement")[5], 1e-6);
        Assert.Equal(without.Values("closing_the_gap")[0], with.Values("closing_the_gap")[0], 1e-6);
    }

    [Fact]
    public void Penalty_WithDetection_DetersBreachByTheImpatient()
    {
        // B7.2: what is self-enforcing grows with m (F + rep); SF28: penalties and detection are complements.
        var mild = Run("countries.defaults.discountFactor=0.2", "institution.transparency=1");
        var strict = Run("countries.defaults.discountFactor=0.2", "institution.transparency=1", "institution.enforcement.penalty=10");

        Assert.True(Mean(strict, "compliance_rate") > Mean(mild, "compliance_rate") + 0.05);
    }

    [Fact]
    public void RedTape_Raised_DelaysEntryIntoForce()
    {
        // SF24.
        var quick = Run("institution.entryIntoForce.parties=0.9");
        var slow = Run("institution.entryIntoForce.parties=0.9", "institution.redTape=0.6");

        Assert.True(Mean(slow, "periods_to_entry_into_force") > Mean(quick, "periods_to_entry_into_force") + 1);
    }

    [Fact]
    public void RedTape_WithItsChannelOff_DelaysNobody()
    {
        var off = Run("institution.redTape=0.6", "trust.channels.redTape=false");

        Assert.Equal(1, Mean(off, "periods_to_entry_into_force"), 1e-12);
    }

    [Fact]
    public void NegotiationCost_Raised_LowersWhatPartiesAreLeftWith()
    {
        var free = Run("institution.transparency=1");
        var costly = Run("institution.transparency=1", "institution.negotiationCost=0.05");

        Assert.True(Gain(costly) < Gain(free));
    }

    [Fact]
    public void TradeMeasure_UnderAQuotaForAcceptorsOnly_BringsTheSelfInterestedIn()
    {
        string[] club =
        [
            "countries.defaults.strategy={ kind: self-interested }",
            "institution.decision={ kind: quota, atLeast: 0.3, bindsMinority: false }",
            "trust.initial=1",
        ];
        var open = Run(club);
        var guarded = Run([.. club, "institution.enforcement.tradeMeasure=100"]);

        Assert.True(LastPledges(guarded) > LastPledges(open));
    }

    [Fact]
    public void ReputationInterest_Raised_DetersBreachByTheImpatient()
    {
        string[] impatient = ["countries.defaults.discountFactor=0.3", "trust.model=beta", "trust.initial=0.9"];
        var careless = Run(impatient);
        var proud = Run([.. impatient, "countries.defaults.interests={ reputation: 300 }"]);
        var unheard = Run([.. impatient, "countries.defaults.interests={ reputation: 300 }", "trust.channels.compliance=false"]);

        Assert.True(Mean(proud, "compliance_rate") > Mean(careless, "compliance_rate") + 0.05);
        Assert.Equal(Mean(careless, "compliance_rate"), Mean(unheard, "compliance_rate"), 1e-12);
    }

    [Fact]
    public void Sectors_WithALobbysLoss_MakePromisesHarderToKeep()
    {
        var without = Run("institution.transparency=1", "trust.initial=1", "countries.defaults.discountFactor=0.45");
        var with = Run(
            "institution.transparency=1",
            "trust.initial=1",
            "countries.defaults.discountFactor=0.45",
            "countries.defaults.interests={ sectors: 1 }"
        );

        Assert.True(Mean(with, "ambition_ratio") < Mean(without, "ambition_ratio") - 0.05);
    }

    [Fact]
    public void Hardliner_AmongUnlikeParties_StandsInTheWayOfAgreement()
    {
        const string unlike = """
            name: unlike
            world: { kind: commons, benefit: [1, 2, 3, 4], cost: [1, 1, 2, 4] }
            horizon: { start: 1, periods: 4 }
            countries: { count: 4 }
            trust: { initial: 0.8 }
            institution: { redTape: 0 }
            """;

        var soft = Runs.Play(Runs.Pack("unlike.yaml", unlike), 1);
        var hard = Runs.Play(Runs.Pack("unlike.yaml", unlike, "countries.defaults.strategy={ kind: hardliner, firmness: 0.99 }"), 1);

        Assert.Equal(1, soft.Values("agreement_rate")[0]);
        Assert.Equal(0, hard.Values("agreement_rate")[0]);
    }

    private static RunResult Run(params string[] overrides) => Runs.Play(Runs.Package("commons-symmetric", overrides), 20);

    private static double Mean(RunResult result, string indicator) => result.Summary(indicator).Mean;

    private static double Gain(RunResult result) =>
        result.Lanes.Sum(lane => lane.Party[result.Header.PartySeries.ToList().FindIndex(series => series.Name == "payoff_gain")].Sum());

    private static double LastPledges(RunResult result) =>
        result.Lanes.Average(lane =>
            lane.World[result.Header.WorldSeries.ToList().FindIndex(series => series.Name == "pledged_total")][^1]
        );
}
