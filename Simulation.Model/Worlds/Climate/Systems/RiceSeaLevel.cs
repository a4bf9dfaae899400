namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>
/// Sea level rise of RICE-2010 (Nordhaus, 2010): thermal expansion, glaciers, Greenland and Antarctica. Names are the workbook's.
/// </summary>
public sealed record RiceSeaLevel
{
    private const double FirstGlacierMelt = 0.01464;
    private const int PeriodsWithIntercept = 11;
    private const double AntarcticThreshold = 3;

    /// <summary>Thermal expansion before the first period, metres.</summary>
    public required double Therm0 { get; init; }

    /// <summary>Adjustment of thermal expansion per period.</summary>
    public required double Thermadj { get; init; }

    /// <summary>Equilibrium expansion, metres per degree.</summary>
    public required double Thermeq { get; init; }

    /// <summary>Ice in glaciers, metres.</summary>
    public required double Gsictotal { get; init; }

    /// <summary>Melt of glaciers, metres per year and degree.</summary>
    public required double Gsicmelt { get; init; }

    /// <summary>How melt falls with what remains.</summary>
    public required double Gsicexp { get; init; }

    /// <summary>Ice on Greenland, metres.</summary>
    public required double Gis0 { get; init; }

    /// <summary>Melt of Greenland at the start, millimetres per year.</summary>
    public required double Gismelt0 { get; init; }

    /// <summary>Melt of Greenland per degree, millimetres per year.</summary>
    public required double Gismeltabove { get; init; }

    /// <summary>Temperature at which Greenland begins to melt, degrees.</summary>
    public required double Gismineq { get; init; }

    /// <summary>How melt falls with what has melted.</summary>
    public required double Gisexp { get; init; }

    /// <summary>Melt of Antarctica that does not depend on temperature, later periods, millimetres per year.</summary>
    public required double Aismelt0 { get; init; }

    /// <summary>Melt per degree below 3 degrees.</summary>
    public required double Aismeltlow { get; init; }

    /// <summary>Melt per degree above 3 degrees.</summary>
    public required double Aismeltup { get; init; }

    /// <summary>Antarctic against global warming.</summary>
    public required double Aisratio { get; init; }

    /// <summary>Where the two branches meet.</summary>
    public required double Aisinflection { get; init; }

    /// <summary>Melt that does not depend on temperature, first periods, millimetres per year.</summary>
    public required double Aisintercept { get; init; }

    /// <summary>
    /// Whether Antarctica melts above 3 degrees from where it stood at 3 degrees. The workbook has a jump there of some 2 mm a year, which
    /// this leaves out.
    /// </summary>
    public bool IsContinuous { get; init; }

    /// <summary>The sea level of a period from that of the one before.</summary>
    public SeaLevel Advance(SeaLevel before, int period, double temperature)
    {
        var thermal = period == 0 ? Therm0 : before.Thermal;
        thermal += Thermadj * ((Thermeq * temperature) - thermal);

        var glacierMelt =
            period == 0 ? FirstGlacierMelt : 10 * Gsicmelt * Power((Gsictotal - before.Glaciers) / Gsictotal, Gsicexp) * temperature;

        var remaining = period < 3 ? 1 : 1 - Power(before.Greenland / Gis0, Gisexp);
        var greenlandMelt = period < 2 ? Gismelt0 : ((Gismeltabove * (temperature - Gismineq)) + Gismelt0) * remaining;

        var constant = period < PeriodsWithIntercept ? Aisintercept : Aismelt0;
        var atThreshold = IsContinuous ? Aismeltlow * AntarcticThreshold * Aisratio : Aisinflection * Aismeltlow;
        var antarcticMelt =
            constant
            + (
                temperature < AntarcticThreshold
                    ? Aismeltlow * temperature * Aisratio
                    : atThreshold + (Aismeltup * (temperature - AntarcticThreshold))
            );

        return new SeaLevel(
            thermal,
            before.Glaciers + glacierMelt,
            before.Greenland + (greenlandMelt / 100),
            before.Antarctica + (antarcticMelt / 100)
        );
    }

    private static double Power(double value, double exponent) => exponent == 1 ? value : Math.Pow(value, exponent);
}
