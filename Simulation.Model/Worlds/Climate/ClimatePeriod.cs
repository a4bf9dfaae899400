namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// What a period of a climate-economy came to: one reused buffer, named as in the models' own equations. Money in trillion US$ a year,
/// emissions in the model's unit a year.
/// </summary>
public sealed class ClimatePeriod
{
    /// <summary>A buffer for so many regions.</summary>
    public ClimatePeriod(int regions)
    {
        double[] Row() => new double[regions];
        YGROSS = Row();
        EIND = Row();
        ABATECOST = Row();
        DAMFRAC = Row();
        DAMAGES = Row();
        Y = Row();
        I = Row();
        C = Row();
        CPC = Row();
        CPRICE = Row();
        K = Row();
        MIU = Row();
        S = Row();
        SLRDAMAGES = Row();
    }

    /// <summary>Which period it was, from 0.</summary>
    public int Period { get; set; }

    /// <summary>Output before damages and abatement.</summary>
    public double[] YGROSS { get; }

    /// <summary>Industrial emissions.</summary>
    public double[] EIND { get; }

    /// <summary>Cost of abatement.</summary>
    public double[] ABATECOST { get; }

    /// <summary>Damage as a fraction of output.</summary>
    public double[] DAMFRAC { get; }

    /// <summary>Damage from the sea, per cent of output, part of <see cref="DAMFRAC"/>; 0 in models without it.</summary>
    public double[] SLRDAMAGES { get; }

    /// <summary>Damage.</summary>
    public double[] DAMAGES { get; }

    /// <summary>Output net of damages and abatement.</summary>
    public double[] Y { get; }

    /// <summary>Investment.</summary>
    public double[] I { get; }

    /// <summary>Consumption.</summary>
    public double[] C { get; }

    /// <summary>Consumption per head, thousand US$.</summary>
    public double[] CPC { get; }

    /// <summary>Marginal cost of abatement, US$ per tonne of the model's emissions unit.</summary>
    public double[] CPRICE { get; }

    /// <summary>Capital at the start of the period.</summary>
    public double[] K { get; }

    /// <summary>Emission control rate, 0 to 1.</summary>
    public double[] MIU { get; }

    /// <summary>Savings rate, 0 to 1.</summary>
    public double[] S { get; }

    /// <summary>Emissions of all regions and land use; a pulse is not among them.</summary>
    public double E { get; set; }

    /// <summary>Emissions of land use.</summary>
    public double ETREE { get; set; }

    /// <summary>
    /// Carbon of industrial emissions so far, GtC; from the model's first year where it states no amount before that. In RICE-2010 to the
    /// end of the period, in the other models to its start (<see cref="ClimateModelInfo.CountsOwnEmissions"/>).
    /// </summary>
    public double CCA { get; set; }

    /// <summary>Carbon in the atmosphere, GtC.</summary>
    public double MAT { get; set; }

    /// <summary>Carbon in the upper ocean and biosphere, GtC.</summary>
    public double MU { get; set; }

    /// <summary>Carbon in the lower ocean, GtC.</summary>
    public double ML { get; set; }

    /// <summary>Radiative forcing, W/m2.</summary>
    public double FORC { get; set; }

    /// <summary>The part of it that is not CO2's, W/m2.</summary>
    public double FORCOTH { get; set; }

    /// <summary>Warming of the surface, degrees Celsius.</summary>
    public double TATM { get; set; }

    /// <summary>Warming of the lower ocean, degrees Celsius.</summary>
    public double TOCEAN { get; set; }

    /// <summary>Sea level rise by source, metres; 0 in models without it.</summary>
    public SeaLevel Sea { get; set; }
}
