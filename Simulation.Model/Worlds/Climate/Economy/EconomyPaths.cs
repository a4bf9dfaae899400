namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>
/// What does not depend on anyone's choices: population, productivity, intensity and the price of abatement over time. Every path stands at
/// <c>period * regions + region</c>.
/// </summary>
public sealed class EconomyPaths
{
    /// <summary>Paths for so many regions and periods, all zero.</summary>
    public EconomyPaths(int regions, int periods)
    {
        double[] Path() => new double[regions * periods];
        Regions = regions;
        Periods = periods;
        Population = Path();
        Productivity = Path();
        Intensity = Path();
        CostCoefficient = Path();
        Backstop = Path();
        BaseControl = Path();
        BaseSavings = Path();
        LandUse = new double[periods];
        double[] Row() => new double[regions];
        CostExponent = Row();
        InitialCapital = Row();
        Depreciation = Row();
        Elasticity = Row();
    }

    /// <summary>How many regions there are.</summary>
    public int Regions { get; }

    /// <summary>How many periods there are.</summary>
    public int Periods { get; }

    /// <summary>Population (l), millions.</summary>
    public double[] Population { get; }

    /// <summary>Total factor productivity (al).</summary>
    public double[] Productivity { get; }

    /// <summary>Emissions per output without control (sigma), the model's emissions unit per thousand US$ or trillion US$.</summary>
    public double[] Intensity { get; }

    /// <summary>Cost of full control as a fraction of output (cost1, theta1).</summary>
    public double[] CostCoefficient { get; }

    /// <summary>Price of the backstop, US$ per tonne of the model's emissions unit.</summary>
    public double[] Backstop { get; }

    /// <summary>Control rate of the base run, 0 to 1.</summary>
    public double[] BaseControl { get; }

    /// <summary>Savings rate of the base run, 0 to 1.</summary>
    public double[] BaseSavings { get; }

    /// <summary>Land-use emissions of all regions in each period, the model's unit a year.</summary>
    public double[] LandUse { get; }

    /// <summary>Each region's exponent of the abatement cost (expcost2, theta2), above 1.</summary>
    public double[] CostExponent { get; }

    /// <summary>Each region's capital at the start (k0), trillion US$.</summary>
    public double[] InitialCapital { get; }

    /// <summary>Each region's depreciation of capital a year (dk), 0 to 1.</summary>
    public double[] Depreciation { get; }

    /// <summary>Each region's elasticity of marginal utility (elasmu), which its damages are discounted with.</summary>
    public double[] Elasticity { get; }

    /// <summary>Capital's share in output (gama), 0 to 1.</summary>
    public double CapitalShare { get; init; } = 0.3;
}
