using CsCheck;
using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class SelfEnforcementTests
{
    [Fact]
    public void LargestPledge_SavesByBreachWhatItsDetectionCosts() =>
        Gen.Select(Gen.Double[0.1, 5], Gen.Double[0.1, 5], Gen.Double[0, 1], Gen.Double[0, 10])
            .Sample(
                (b, c, detection, loss) =>
                {
                    var pledge = SelfEnforcement.LargestPledge(b, c, detection, loss, 1);
                    var nash = b / c;

                    Assert.Equal(detection * (loss + 1), (c / 2 * ((pledge * pledge) - (nash * nash))) - (b * (pledge - nash)), 1e-9);
                }
            );

    [Fact]
    public void AmbitionRatio_AtTheCriticalDiscountFactor_IsJustFull() =>
        Gen.Double[0.05, 1]
            .Sample(detection =>
            {
                var critical = SelfEnforcement.CriticalDiscountFactor(detection);

                Assert.Equal(1, SelfEnforcement.AmbitionRatio(critical, detection), 1e-9);
                Assert.True(SelfEnforcement.AmbitionRatio(critical - 0.01, detection) < 1);
            });

    [Fact]
    public void AmbitionRatio_WithoutDetection_IsNone() => Assert.Equal(0, SelfEnforcement.AmbitionRatio(0.9, 0));
}
