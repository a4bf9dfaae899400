using CsCheck;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Tests.Worlds.Climate.Systems;

public sealed class TwoBoxTemperatureTests
{
    [Fact]
    public void Advance_UnderDoubledCarbonForEver_SettlesAtTheSensitivity() =>
        Gen.Double[1.5, 5]
            .Sample(
                sensitivity =>
                {
                    var temperature = new TwoBoxTemperature(0.1005, 0.088, 0.025, 3.6813, sensitivity);
                    var state = new ClimateState(0);

                    for (var period = 0; period < 3000; period++)
                        temperature.Advance(state, temperature.Forcing(2));

                    Assert.Equal(sensitivity, state.Surface, 1e-6);
                    Assert.Equal(sensitivity, state.Ocean, 1e-6);
                },
                iter: 20
            );

    [Fact]
    public void Forcing_AtThePreIndustrialAmount_IsNone() => Assert.Equal(0, new TwoBoxTemperature(0.1, 0.09, 0.03, 3.8, 3).Forcing(1));
}
