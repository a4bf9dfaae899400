using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Negotiation.Equilibrium;

/// <summary>The protocols of Rubinstein and of Baron and Ferejohn give what their papers say, on a cake that is finely cut.</summary>
public sealed class EquilibriumTests
{
    private const double Hundredth = 0.0101;

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.7)]
    [InlineData(0.3)]
    public void AlternatingOffers_OverACake_GiveTheProposerRubinsteinsShareAtOnce(double delta)
    {
        var package = AgendaScenarios.Package(
            AgendaScenarios.Cake(2, 1000, delta),
            "institution.protocol={ kind: alternating-offers, conduct: equilibrium, rounds: 400 }"
        );

        var result = Runs.Play(package, 1);

        Assert.Equal(1, result.Summary("rounds_to_agreement").Mean);
        Assert.InRange(Utilities(result)[0], (1 / (1 + delta)) - Hundredth, (1 / (1 + delta)) + Hundredth);
    }

    [Theory]
    [InlineData(0.9, 0.66)]
    [InlineData(0.5, 0.66)]
    public void RandomProposer_WithAMajorityOfThree_BuysOneVote(double delta, double quota)
    {
        var package = AgendaScenarios.Package(
            AgendaScenarios.Cake(3, 60, delta),
            "institution.protocol={ kind: random-proposer, conduct: equilibrium, rounds: 60 }",
            $"institution.decision={{ kind: quota, atLeast: {quota} }}"
        );

        var result = Runs.Play(package, 200);

        var shares = result.Lanes.Select(lane => Utilities(result, lane).Order().ToArray()).ToList();
        Assert.All(
            shares,
            share =>
            {
                Assert.Equal(0, share[0], 1e-12);
                Assert.InRange(share[1], (delta / 3) - 0.02, (delta / 3) + 0.02);
                Assert.InRange(share[2], 1 - (delta / 3) - 0.02, 1 - (delta / 3) + 0.02);
            }
        );

        // Before the draw all are worth the same.
        Assert.InRange(result.Lanes.Average(lane => Utilities(result, lane)[0]), (1.0 / 3) - 0.08, (1.0 / 3) + 0.08);
    }

    [Fact]
    public void RandomProposer_UnderUnanimity_LeavesTheOthersWhatWaitingIsWorth()
    {
        const double Delta = 0.9;
        var package = AgendaScenarios.Package(
            AgendaScenarios.Cake(3, 60, Delta),
            "institution.protocol={ kind: random-proposer, conduct: equilibrium, rounds: 60 }"
        );

        var shares = Utilities(Runs.Play(package, 1)).Order().ToArray();

        var expected = 1 - (Delta * 2 / 3);
        Assert.InRange(shares[2], expected - 0.04, expected + 0.04);
        Assert.InRange(shares[0], (Delta / 3) - 0.02, (Delta / 3) + 0.02);
    }

    private static double[] Utilities(Model.Engine.Results.RunResult result, Model.Engine.Results.LaneResult? lane = null) =>
        (lane ?? result.Lanes[0]).Party[result.Header.PartySeries.ToList().FindIndex(series => series.Name == "utility")];
}
