using CsCheck;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Systems;

public sealed class ThreeBoxCarbonTests
{
    private const double GtcPerPeriod = 5;

    [Fact]
    public void Advance_AnyEmissions_KeepsCarbon()
    {
        var carbon = Dice2016.Climate(ParameterSet.Shipped("dice2016r2")).Carbon with { K = GtcPerPeriod };

        Gen.Select(Gen.Double[500, 2000], Gen.Double[300, 2000], Gen.Double[1500, 3000], Gen.Double[-10, 50])
            .Sample(
                (mat, mu, ml, emissions) =>
                {
                    var state = new ClimateState(0)
                    {
                        Atmosphere = mat,
                        Upper = mu,
                        Lower = ml,
                    };

                    carbon.Advance(state, emissions);

                    Assert.Equal(mat + mu + ml + (GtcPerPeriod * emissions), state.Atmosphere + state.Upper + state.Lower, 1e-9);
                }
            );
    }

    [Fact]
    public void NextAtmosphere_IsWhatAdvanceGives()
    {
        var carbon = Dice2016.Climate(ParameterSet.Shipped("dice2016r2")).Carbon;
        var state = new ClimateState(0)
        {
            Atmosphere = 851,
            Upper = 460,
            Lower = 1740,
        };
        var expected = carbon.NextAtmosphere(state, 40);

        carbon.Advance(state, 40);

        Assert.Equal(expected, state.Atmosphere);
    }
}
