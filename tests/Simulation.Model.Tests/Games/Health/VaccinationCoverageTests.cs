using CsCheck;
using Simulation.Model.Games.Health;

namespace Simulation.Model.Tests.Games.Health;

public sealed class VaccinationCoverageTests
{
    [Fact]
    public void FreeRiding_WithAnyCostOfVaccination_StaysBelowTheThreshold() =>
        Gen.Select(Gen.Double[1.05, 20], Gen.Double[0.01, 1])
            .Sample(
                (reproduction, cost) =>
                {
                    var coverage = new VaccinationCoverage(reproduction);

                    Assert.True(coverage.FreeRiding(cost) < coverage.Threshold);
                    Assert.Equal(coverage.Threshold, coverage.FreeRiding(0), 1e-12);
                }
            );

    [Theory]
    [InlineData(4, 1, 0.75)]
    [InlineData(4, 0.75, 1)]
    [InlineData(4, 0.7, double.NaN)]
    [InlineData(0.8, 0.5, 0)]
    public void HerdImmunity_WithAVaccine_NeedsTheThresholdOverItsEfficacy(double reproduction, double efficacy, double expected) =>
        Assert.Equal(expected, new VaccinationCoverage(reproduction).HerdImmunity(efficacy), 1e-12);
}
