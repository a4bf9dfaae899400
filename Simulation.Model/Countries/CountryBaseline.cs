namespace Simulation.Model.Countries;

/// <summary>What weights and calibration read of a country, every gap filled.</summary>
/// <param name="RiceRegion">Its region of RICE-2010 (Nordhaus, 2010).</param>
/// <param name="Population">People.</param>
/// <param name="OutputPerHead">GDP per head, constant 2021 international dollars a year.</param>
/// <param name="Co2">Territorial CO2 from fossil fuels and cement, Mt a year.</param>
public readonly record struct CountryBaseline(string RiceRegion, double Population, double OutputPerHead, double Co2)
{
    /// <summary>GDP, constant 2021 international dollars a year.</summary>
    public double Output => Population * OutputPerHead;
}

/// <summary>A value that the data lack and a rule has filled in.</summary>
/// <param name="Code">The country.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What was filled in.</param>
/// <param name="Rule">By which rule, in words.</param>
public sealed record Fill(string Code, string Column, string Value, string Rule);
