namespace Simulation.Model.Worlds.Climate;

/// <summary>The series of a climate world.</summary>
internal static class ClimateSeries
{
    public static readonly Series Emissions = new("emissions", "GtCO2/yr", "CO2 emissions", "Emissions|CO2");
    public static readonly Series Temperature = new("temperature", "°C", "Warming above 1900", "Temperature|Global Mean");
    public static readonly Series Concentration = new("concentration", "ppm", "CO2 concentration", "Concentration|CO2");
    public static readonly Series CumulativeEmissions = new(
        "cumulative_emissions",
        "GtCO2",
        "Cumulative CO2 emissions",
        "Emissions|CO2|Cumulative"
    );
    public static readonly Series Output = new("output", "trillion US$/yr", "Net output", "GDP|Net");
    public static readonly Series Consumption = new("consumption", "trillion US$/yr", "Consumption", "Consumption");
    public static readonly Series Damages = new("damages", "trillion US$/yr", "Climate damages", "Damages|Climate");
    public static readonly Series AbatementCost = new("abatement_cost", "trillion US$/yr", "Abatement cost", "Cost|Abatement");
    public static readonly Series AbatementRate = new("abatement_rate", "share", "Emission control rate", "Abatement Rate");
    public static readonly Series Population = new("population", "million", "Population", "Population");
    public static readonly Series CarbonPrice = new("carbon_price", "US$/tCO2", "Marginal abatement cost", "Price|Carbon");

    private static readonly Series[] World =
    [
        Emissions,
        Temperature,
        Concentration,
        CumulativeEmissions,
        Output,
        Consumption,
        Damages,
        AbatementCost,
    ];
    private static readonly Series[] Party =
    [
        Emissions,
        AbatementRate,
        Output,
        Consumption,
        CarbonPrice,
        Damages,
        AbatementCost,
        Population,
    ];

    /// <summary>The series of the world as a whole, money in the prices of a year.</summary>
    public static IReadOnlyList<Series> OfWorld(int priceYear) => [.. World.Select(series => InPricesOf(priceYear, series))];

    /// <summary>The series of each party, money in the prices of a year.</summary>
    public static IReadOnlyList<Series> OfParty(int priceYear) => [.. Party.Select(series => InPricesOf(priceYear, series))];

    private static Series InPricesOf(int year, Series series) =>
        series.Unit.Contains("US$", StringComparison.Ordinal) ? series with { PriceYear = year } : series;
}
