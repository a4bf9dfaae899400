namespace Simulation.Model.Worlds.Climate;

/// <summary>The series of a climate world.</summary>
internal static class ClimateSeries
{
    public static readonly Series Emissions = new("emissions", "GtCO2/yr", "CO2 emissions", "Emissions|CO2");
    public static readonly Series Temperature = new("temperature", "°C", "Warming above 1900", "Temperature|Global Mean");
    public static readonly Series Concentration = new("concentration", "ppm", "CO2 concentration", "Concentration|CO2");
    public static readonly Series CumulativeEmissions = new("cumulative_emissions", "GtCO2", "Cumulative CO2 emissions", "Emissions|CO2|Cumulative");
    public static readonly Series Output = new("output", "trillion US$/yr", "Net output", "GDP|Net");
    public static readonly Series Consumption = new("consumption", "trillion US$/yr", "Consumption", "Consumption");
    public static readonly Series Damages = new("damages", "trillion US$/yr", "Climate damages", "Damages|Climate");
    public static readonly Series AbatementCost = new("abatement_cost", "trillion US$/yr", "Abatement cost", "Cost|Abatement");
    public static readonly Series AbatementRate = new("abatement_rate", "share", "Emission control rate", "Abatement Rate");
    public static readonly Series Population = new("population", "million", "Population", "Population");
    public static readonly Series CarbonPrice = new("carbon_price", "US$/tCO2", "Marginal abatement cost", "Price|Carbon");
}
