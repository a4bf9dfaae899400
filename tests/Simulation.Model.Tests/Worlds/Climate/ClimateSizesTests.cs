using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class ClimateSizesTests
{
    [Fact]
    public void Of_Rice2010_AreItsFirstPeriod()
    {
        var model = Rice2010.Build(ParameterSet.Shipped("rice2010"));
        var result = new ClimatePeriod(model.Regions);
        model.Step(model.CreateState(), new double[model.Regions], model.BaseSavings(0), 0, result);

        var sizes = ClimateSizes.Of(model);

        Assert.Equal(["co2", "gdp", "population"], sizes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(result.YGROSS, sizes["gdp"]);
        Assert.Equal(result.EIND, sizes["co2"]);
        Assert.Equal(296.842578, sizes["population"][0]);
        Assert.Equal(12, sizes["population"].Length);
    }
}
