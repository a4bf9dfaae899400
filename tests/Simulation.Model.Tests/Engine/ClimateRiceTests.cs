using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Engine;

/// <summary>
/// climate-rice behaves as the trial of DESIGN section 5 says: who gains, who brakes under consensus, what a transfer and a majority do.
/// </summary>
public sealed class ClimateRiceTests
{
    [Fact]
    public void ReferenceLines_In2105_AreNearTheTrial()
    {
        var result = Runs.Play(Runs.Package("climate-rice"), 1);
        var temperature = result.Header.WorldSeries.ToList().FindIndex(series => series.Name == "temperature");

        Assert.InRange(result.Nash.World[temperature][^1], 3.3, 3.5);
        Assert.InRange(result.Cooperative.World[temperature][^1], 2.7, 2.9);
    }

    [Fact]
    public void FullCooperation_WithoutTransfers_CostsRussiaAndRewardsTheVulnerable()
    {
        var setup = new RunCompiler().Compile(Runs.Package("climate-rice"));
        var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
        var nash = JointSurplus.Nash(game);
        var cooperative = JointSurplus.Cooperative(game);
        double Gain(string region) =>
            (game.Payoff(setup.IndexOf(region), cooperative) - game.Payoff(setup.IndexOf(region), nash))
            / game.Scale(setup.IndexOf(region));

        Assert.True(Gain("Russia") < 0);
        Assert.True(Gain("Eurasia") < 0.5 * Gain("US"));
        Assert.True(Gain("Africa") > Gain("US"));
        Assert.True(Gain("MidEast") > Gain("US"));
    }

    [Fact]
    public void Consensus_InTheRoundBeforeAgreement_WaitsForRussiaAndEurasia()
    {
        var result = Runs.Play(Runs.Package("climate-rice"), 1, recorded: 1);
        var responses = result.Lanes[0].Events!.Where(one => one is { Kind: EventKind.Response, Period: 1 }).ToList();
        var lastRefusals = responses
            .Where(one => one.Round == responses.Max(other => other.Round) - 1 && one.Accepted == false)
            .Select(one => one.Party)
            .ToList();

        Assert.Contains("Russia", lastRefusals);
        Assert.Contains("Eurasia", lastRefusals);
        Assert.DoesNotContain("Africa", lastRefusals);
        Assert.DoesNotContain("India", lastRefusals);
    }

    // Consensus waits for the brake, but nobody can count on the others to go on without it: a majority agrees sooner and does no more.
    [Fact]
    public void Majority_AgainstConsensus_AgreesSoonerButDoesNoMore()
    {
        var consensus = Runs.Play(Runs.Package("climate-rice"), 30);
        var majority = Runs.Play(Runs.Package("climate-rice", "institution.decision.kind=quota"), 30);

        Paired.Difference(majority.Values("rounds_to_agreement"), consensus.Values("rounds_to_agreement")).IsBelowZero();
        Assert.True(Paired.Difference(majority.Values("ambition_ratio"), consensus.Values("ambition_ratio")).High < 0.1);
    }

    // A fund moves gains to those who would have least of them, and with them who keeps its word; it moves what all do together little.
    [Fact]
    public void Fund_AgainstNone_MovesAmbitionLittle()
    {
        var without = Runs.Play(Runs.Package("climate-rice"), 30).Values("ambition_ratio");
        var with = Runs.Play(Runs.Package("climate-rice", "institution.fund.size=0.5"), 30).Values("ambition_ratio");

        var difference = Paired.Difference(with, without);
        Assert.True(difference is { Low: > -0.1, High: < 0.1 }, $"{difference}");
    }
}
