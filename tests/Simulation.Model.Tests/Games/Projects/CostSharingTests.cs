using CsCheck;
using Simulation.Model.Games.Projects;

namespace Simulation.Model.Tests.Games.Projects;

public sealed class CostSharingTests
{
    private static readonly Gen<double[]> Benefits = Gen.Double[0.1, 10].Array[2, 7];

    [Fact]
    public void Rules_OnAViableProject_CoverItsCostAndThoseByBenefitAskTooMuchOfNobody() =>
        Gen.Select(Benefits, Gen.Double[0.05, 0.99])
            .Sample(
                (benefits, share) =>
                {
                    var cost = share * benefits.Sum();
                    var project = new CostSharing(benefits, cost);

                    foreach (var shares in new[] { project.Equal(), project.Proportional(benefits), project.Shapley() })
                        Assert.Equal(cost, shares.Sum(), 1e-9);

                    Assert.True(project.IsIndividuallyRational(project.Proportional(benefits)));
                    Assert.True(project.IsIndividuallyRational(project.Shapley()));
                }
            );

    [Fact]
    public void EqualShares_OfUnequalBenefits_MayAskTooMuch()
    {
        var project = new CostSharing([10, 1], 8);

        Assert.False(project.IsIndividuallyRational(project.Equal()));
        Assert.Equal(1, project.SmallestViableCoalition());
        Assert.Null(new CostSharing([10, 1], 12).SmallestViableCoalition());
    }
}
