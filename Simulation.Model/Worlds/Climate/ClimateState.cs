namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// Where a climate-economy stands at the start of a period. Plain numbers, so that a copy can be run on to the horizon. Which of them a
/// model uses depends on its climate system.
/// </summary>
public sealed class ClimateState
{
    /// <summary>The state of a model with so many regions, all zero.</summary>
    public ClimateState(int regions)
    {
        Capital = new double[regions];
        FirstOutput = new double[regions];
        LastOutput = new double[regions];
        LastConsumption = new double[regions];
    }

    /// <summary>The period about to be played, from 0.</summary>
    public int Period { get; set; }

    /// <summary>Each region's capital (K), trillion US$.</summary>
    public double[] Capital { get; }

    /// <summary>Carbon in the atmosphere (MAT), GtC.</summary>
    public double Atmosphere { get; set; }

    /// <summary>Carbon in the upper ocean and biosphere (MU), GtC.</summary>
    public double Upper { get; set; }

    /// <summary>Carbon in the lower ocean (ML), GtC.</summary>
    public double Lower { get; set; }

    /// <summary>Carbon emitted before the period (CCA), GtC.</summary>
    public double Cumulative { get; set; }

    /// <summary>Warming of the surface (TATM), degrees Celsius above 1900.</summary>
    public double Surface { get; set; }

    /// <summary>Warming of the lower ocean (TOCEAN), degrees Celsius above 1900.</summary>
    public double Ocean { get; set; }

    /// <summary>Radiative forcing (FORC), W/m2.</summary>
    public double Forcing { get; set; }

    /// <summary>The part of it that is not CO2's (FORCOTH), W/m2.</summary>
    public double OtherForcing { get; set; }

    /// <summary>Sea level by source and in all, metres.</summary>
    public SeaLevel Sea { get; set; }

    /// <summary>Sea level rise at the end of the period before, metres.</summary>
    public double SeaBefore { get; set; }

    /// <summary>Each region's output in period 0, trillion US$; 0 before it.</summary>
    public double[] FirstOutput { get; }

    /// <summary>Each region's output in the period before, trillion US$.</summary>
    public double[] LastOutput { get; }

    /// <summary>Each region's consumption in the period before, trillion US$.</summary>
    public double[] LastConsumption { get; }

    /// <summary>Takes over another state of the same model.</summary>
    public void CopyFrom(ClimateState other)
    {
        Period = other.Period;
        Atmosphere = other.Atmosphere;
        Upper = other.Upper;
        Lower = other.Lower;
        Cumulative = other.Cumulative;
        Surface = other.Surface;
        Ocean = other.Ocean;
        Forcing = other.Forcing;
        OtherForcing = other.OtherForcing;
        Sea = other.Sea;
        SeaBefore = other.SeaBefore;
        other.Capital.CopyTo(Capital, 0);
        other.FirstOutput.CopyTo(FirstOutput, 0);
        other.LastOutput.CopyTo(LastOutput, 0);
        other.LastConsumption.CopyTo(LastConsumption, 0);
    }
}

/// <summary>Sea level rise by source, metres above 1900.</summary>
/// <param name="Thermal">Thermal expansion (SLRTHERM).</param>
/// <param name="Glaciers">Glaciers and small ice caps (GSICCUM).</param>
/// <param name="Greenland">Greenland (GISCUM).</param>
/// <param name="Antarctica">Antarctica (AISCUM).</param>
public readonly record struct SeaLevel(double Thermal, double Glaciers, double Greenland, double Antarctica)
{
    /// <summary>The rise in all (TOTALSLR).</summary>
    public double Total => Thermal + Glaciers + Greenland + Antarctica;
}
