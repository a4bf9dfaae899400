namespace Simulation.Model.Worlds.Climate;

/// <summary>The variables of a climate-economy by the names of the models' own equations.</summary>
public static class ClimateVariables
{
    /// <summary>Variables of the world as a whole.</summary>
    public static IReadOnlyList<(string Name, Func<ClimatePeriod, double> Read)> OfWorld { get; } =
    [
        ("TATM", period => period.TATM), ("TOCEAN", period => period.TOCEAN), ("MAT", period => period.MAT), ("MU", period => period.MU),
        ("ML", period => period.ML), ("CCA", period => period.CCA), ("E", period => period.E), ("FORC", period => period.FORC),
        ("TOTALSLR", period => period.TOTALSLR),
    ];

    /// <summary>Variables of each region that a period reports.</summary>
    public static IReadOnlyList<(string Name, Func<ClimatePeriod, double[]> Read)> OfRegion { get; } =
    [
        ("YGROSS", period => period.YGROSS), ("EIND", period => period.EIND), ("CPC", period => period.CPC), ("DAMFRAC", period => period.DAMFRAC),
        ("DAMAGES", period => period.DAMAGES), ("ABATECOST", period => period.ABATECOST), ("CPRICE", period => period.CPRICE), ("K", period => period.K),
        ("I", period => period.I), ("C", period => period.C), ("Y", period => period.Y), ("MIU", period => period.MIU), ("S", period => period.S),
    ];

    /// <summary>Variables of each region that do not depend on controls: <c>SIGMA</c>, <c>AL</c>, <c>L</c>, <c>PBACKTIME</c>.</summary>
    public static IReadOnlyList<(string Name, Func<Economy.EconomyPaths, double[]> Read)> Exogenous { get; } =
    [
        ("SIGMA", economy => economy.Intensity), ("AL", economy => economy.Productivity), ("L", economy => economy.Population),
        ("PBACKTIME", economy => economy.Backstop),
    ];
}
