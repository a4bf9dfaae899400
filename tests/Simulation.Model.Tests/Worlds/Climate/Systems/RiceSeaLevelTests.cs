using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Tests.Worlds.Climate.Systems;

public sealed class RiceSeaLevelTests
{
    private const int SomePeriod = 15;
    private static readonly RiceSeaLevel Sea = new()
    {
        Therm0 = 0.09,
        Thermadj = 0.024,
        Thermeq = 0.5,
        Gsictotal = 0.26,
        Gsicmelt = 0.0008,
        Gsicexp = 1,
        Gis0 = 7.3,
        Gismelt0 = 0.6,
        Gismeltabove = 1.12,
        Gismineq = 0,
        Gisexp = 1,
        Aismelt0 = 0.21,
        Aismeltlow = -0.6,
        Aismeltup = 2.23,
        Aisratio = 1.3,
        Aisinflection = 0,
        Aisintercept = 0.77,
    };

    [Fact]
    public void Advance_AcrossThreeDegrees_JumpsAsTheWorkbookDoes()
    {
        var jump = Antarctica(Sea, 3) - Antarctica(Sea, 3 - 1e-9);

        Assert.Equal(0.6 * 3 * 1.3 / 100, jump, 1e-9);
    }

    [Fact]
    public void Advance_Continuous_DoesNotJumpAndIsTheSameBelow()
    {
        var smooth = Sea with { IsContinuous = true };

        Assert.Equal(0, Antarctica(smooth, 3) - Antarctica(smooth, 3 - 1e-9), 1e-9);
        Assert.Equal(Antarctica(Sea, 2), Antarctica(smooth, 2));
    }

    [Fact]
    public void Advance_Warmer_ExpandsAndMeltsMore()
    {
        var cool = Sea.Advance(new SeaLevel(0.1, 0.05, 0.01, 0), SomePeriod, 1);
        var warm = Sea.Advance(new SeaLevel(0.1, 0.05, 0.01, 0), SomePeriod, 2);

        Assert.True(warm.Thermal > cool.Thermal);
        Assert.True(warm.Glaciers > cool.Glaciers);
        Assert.True(warm.Greenland > cool.Greenland);
    }

    private static double Antarctica(RiceSeaLevel sea, double temperature) => sea.Advance(default, SomePeriod, temperature).Antarctica;
}
