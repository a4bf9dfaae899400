using Simulation.Model.Engine;
using Simulation.Model.Games.Research;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worth;

namespace Simulation.Model.Tests.Worth;

public sealed class CollaborationWorthTests
{
    [Fact]
    public void Of_TheSymmetricCommons_IsTheClosedForm()
    {
        // Ten parties with b = c = 1 and trust 0.6: q is 1 alone, 1 + 9 * 0.6 = 6.4 as agreed, 10 together; giving up costs (q - 1)^2/2
        // each; the gap closed is 1 - (1 - 0.6)^2.
        var worth = Of("commons-symmetric", "institution.transparency=1", "institution.negotiationCost=0.01");

        Check(worth, "participants", 0, 1, 1);
        Check(worth, "covered", 0, 1, 1);
        Check(worth, "contributions", 0, 10 * 5.4 * 5.4 / 2, 10 * 81 / 2.0);
        Check(worth, "messages", 0, 10, 10);
        Check(worth, "rounds", 0, 1, 1);
        Check(worth, "transaction_cost", 0, 10 * 9 * 0.01, 10 * 9 * 0.01);
        Check(worth, "closing_the_gap", 0, 0.84, 1);
        Check(worth, "abatement_last", 10, 64, 100);
        Check(worth, "abatement_mean", 10, 64, 100);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.8)]
    public void Innovation_WhereAllAreMembers_IsThatOfJointResearch(double spillover)
    {
        var worth = Of("commons-symmetric", $"innovation={{ spillover: {spillover}, researchCost: 12 }}");

        var game = new ResearchCooperation(10, 1, 0, 1, 12, spillover);
        var joint = 100 * game.Research(ResearchRegime.JointResearch) / game.Research(ResearchRegime.Separate);
        Check(worth, "research", 100, joint, joint);
        Assert.Equal(spillover > 0.5, joint > 100);
        Assert.Empty(worth.Notes);
    }

    [Fact]
    public void Innovation_WhereNothingIsStated_SaysWhatIsAssumed()
    {
        var worth = Of("commons-symmetric");

        Check(worth, "research", 100, 100, 100);
        Assert.Contains("states no spillover", Assert.Single(worth.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Innovation_InTheWorldOfResearch_IsTheWorldsOwn()
    {
        var package = Runs.Pack(
            "lab.yaml",
            """
            name: lab
            world: { kind: research, spillover: 0.9 }
            horizon: { start: 1, periods: 3 }
            countries: { count: 3 }
            trust: { initial: 0.5 }
            institution: { redTape: 0 }
            """
        );
        var worth = Of(package);

        var game = new ResearchCooperation(3, 100, 60, 10, 1, 0.9);
        var research = worth.Rows.Single(row => row.Name == "research");
        Assert.Equal(100 * game.Research(ResearchRegime.JointResearch) / game.Research(ResearchRegime.Separate), research.Full.Mean, 1e-6);
        Assert.InRange(research.Negotiated.Mean, 100 + 1e-6, research.Full.Mean);
    }

    [Fact]
    public void Of_AWorldWithChance_ComparesReplicateByReplicate()
    {
        // Climate sensitivity differs by replicate, and so does every course of it; what an agreement changes differs less.
        var worth = Of("climate-paris");

        var emissions = worth.Rows.Single(row => row.Name == "emissions_last");
        Assert.True(emissions.National.High > emissions.National.Low);
        Assert.True(emissions.Change.High < 0);
        Assert.True(emissions.Full.Mean < emissions.Negotiated.Mean && emissions.Negotiated.Mean < emissions.National.Mean);
    }

    private static CollaborationWorth Of(string scenario, params string[] overrides) => Of(Runs.Package(scenario, overrides));

    private static CollaborationWorth Of(Model.Scenarios.ScenarioPackage package) =>
        CollaborationWorth.Of(new RunCompiler().Compile(package), Runs.Play(package, 4), TestContext.Current.CancellationToken);

    private static void Check(CollaborationWorth worth, string measure, double national, double negotiated, double full)
    {
        var row = worth.Rows.Single(one => one.Name == measure);
        Assert.Equal(national, row.National.Mean, 1e-6);
        Assert.Equal(negotiated, row.Negotiated.Mean, 1e-6);
        Assert.Equal(full, row.Full.Mean, 1e-6);
    }
}
