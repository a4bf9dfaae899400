using CsCheck;
using Simulation.Model.Games.Repeated;

namespace Simulation.Model.Tests.Games.Repeated;

public sealed class RepeatedGamesTests
{
    private static readonly Gen<StagePayoffs> Payoffs = Gen.Select(Gen.Double[0.1, 5], Gen.Double[0.1, 5], Gen.Double[0.1, 5])
        .Select((gain, loss, depth) => new StagePayoffs(loss + gain, loss, 0, -depth));

    [Fact]
    public void GrimTrigger_AtTheCriticalDiscountFactor_LeavesADeviatorIndifferent() =>
        Gen.Select(Payoffs, Gen.Double[0.3, 1], Gen.Double[0, 0.3])
            .Sample(
                (payoffs, detection, falseAlarm) =>
                {
                    var game = new GrimTrigger(payoffs, detection, falseAlarm);
                    var delta = game.CriticalDiscountFactor;
                    if (double.IsNaN(delta))
                        return;

                    // Average values, with punishment worth 0: deviating once, undetected with probability 1 - m, against keeping.
                    var kept = game.CooperationValue(delta);
                    Assert.Equal(kept, ((1 - delta) * payoffs.Temptation) + (delta * (1 - detection) * kept), 1e-9);
                }
            );

    [Fact]
    public void GrimTrigger_WithErrorsTooFrequent_NeverHolds()
    {
        var game = new GrimTrigger(new StagePayoffs(3, 2, 0), 0.5, 0.4);

        Assert.True(double.IsNaN(game.CriticalDiscountFactor));
        Assert.False(game.IsSustainable(0.999));
    }

    [Fact]
    public void GrimTrigger_WithoutErrors_NeedsWhatOneIssueNeeds() =>
        Payoffs.Sample(payoffs =>
            Assert.Equal(
                IssueLinkage.CriticalDiscountFactor(payoffs.Gain, payoffs.Loss),
                new GrimTrigger(payoffs, 1, 0).CriticalDiscountFactor,
                1e-9
            )
        );

    [Fact]
    public void Linkage_OfIssues_NeedsNoMoreThanTheTightestAndNoLessThanTheLoosest() =>
        Gen.Select(Gen.Double[0.1, 5].Array[4], Gen.Double[0.1, 5].Array[4])
            .Sample(
                (gains, losses) =>
                {
                    var separate = gains.Zip(losses, IssueLinkage.CriticalDiscountFactor).ToList();

                    Assert.InRange(
                        IssueLinkage.LinkedCriticalDiscountFactor(gains, losses),
                        separate.Min() - 1e-12,
                        separate.Max() + 1e-12
                    );
                }
            );

    [Fact]
    public void PublicMonitoring_OfPerfectSignals_LosesNothing()
    {
        var perfect = new PublicMonitoring(new StagePayoffs(3, 2, 0), 1, 0);

        Assert.Equal(2, perfect.BestValue);
        Assert.Equal(1 / 3.0, perfect.CriticalDiscountFactor, 1e-12);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.6, 0.5)]
    public void PublicMonitoring_OfSignalsThatSayLittle_SustainsNothing(double p, double q)
    {
        var blurred = new PublicMonitoring(new StagePayoffs(3, 2, 0), p, q);

        Assert.True(double.IsNaN(blurred.BestValue));
        Assert.True(double.IsNaN(blurred.CriticalDiscountFactor));
    }

    [Theory]
    [InlineData(5, 3, 1, 0, 2 / 3.0)]
    [InlineData(5, 3, 1, 2, double.NaN)]
    public void TitForTat_ByAxelrod_HasItsThreshold(double t, double r, double p, double s, double expected) =>
        Assert.Equal(expected, TitForTatEquilibrium.CriticalDiscountFactor(new StagePayoffs(t, r, p, s)), 1e-12);

    [Theory]
    [InlineData(1, 2.5, 3, 3)]
    [InlineData(1, 3, 4, 4)]
    [InlineData(0.1, 0.3, 4, 4)]
    [InlineData(0.1, 0.7, 8, 8)]
    public void RenegotiationProofness_ByTheCostOfContributing_BoundsCooperation(
        double benefit,
        double cost,
        int largest,
        int smallestWithGain
    )
    {
        var game = new WeakRenegotiationProofness(benefit, cost);

        Assert.Equal(largest, game.LargestCooperation);
        Assert.Equal(smallestWithGain, game.SmallestWithGain);
    }
}
