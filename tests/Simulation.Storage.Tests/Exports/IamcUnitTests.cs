using Simulation.Storage.Exports;

namespace Simulation.Storage.Tests.Exports;

public sealed class IamcUnitTests
{
    [Theory]
    [InlineData("GtCO2/yr", null, "Gt CO2/yr")]
    [InlineData("GtCO2", null, "Gt CO2")]
    [InlineData("GtC", null, "Gt C")]
    [InlineData("trillion US$/yr", 2005, "trillion USD_2005/yr")]
    [InlineData("billion US$", 2010, "billion USD_2010")]
    [InlineData("billion US$/yr", null, "billion USD/yr")]
    [InlineData("US$/tCO2", 2010, "USD_2010/t CO2")]
    [InlineData("US$ off the unit cost", null, "USD")]
    [InlineData("billion units/yr", null, "billion/yr")]
    [InlineData("share", null, "dimensionless")]
    [InlineData("1", null, "dimensionless")]
    [InlineData("1986 = 100", null, "dimensionless")]
    [InlineData("utility", null, "dimensionless")]
    [InlineData("periods", null, "count")]
    [InlineData("count", null, "count")]
    [InlineData("ODP kt", null, "kt CFC11-equiv")]
    [InlineData("million", null, "million")]
    [InlineData("ppm", null, "ppm")]
    [InlineData("°C", null, "°C")]
    public void Of_AUnit_IsWrittenAsTheFieldDoes(string unit, int? priceYear, string expected) =>
        Assert.Equal(expected, IamcUnit.Of(unit, priceYear));
}
