namespace Simulation.Model.Worlds.Climate;

/// <summary>A variable of a climate-economy.</summary>
/// <param name="Name">Its name in the models' own equations.</param>
/// <param name="IsGlobal">Whether it is one number for the whole world; otherwise each region has its own.</param>
/// <param name="Read">Reads it off a period of a model for a region; a global one does not look at the region.</param>
public sealed record ClimateVariable(string Name, bool IsGlobal, Func<ClimateModel, ClimatePeriod, int, double> Read);

/// <summary>
/// The variables of climate-economies by the names of the models' own equations. <see cref="ClimatePeriod"/> says what they mean and in
/// which unit.
/// </summary>
public static class ClimateVariables
{
    private static readonly ClimateVariable[] Common =
    [
        Global("TATM", period => period.TATM),
        Global("TOCEAN", period => period.TOCEAN),
        Global("MAT", period => period.MAT),
        Global("MU", period => period.MU),
        Global("ML", period => period.ML),
        Global("CCA", period => period.CCA),
        Global("E", period => period.E),
        Global("ETREE", period => period.ETREE),
        Global("FORC", period => period.FORC),
        Global("FORCOTH", period => period.FORCOTH),
        Regional("YGROSS", period => period.YGROSS),
        Regional("EIND", period => period.EIND),
        Regional("CPC", period => period.CPC),
        Regional("DAMFRAC", period => period.DAMFRAC),
        Regional("DAMAGES", period => period.DAMAGES),
        Regional("ABATECOST", period => period.ABATECOST),
        Regional("CPRICE", period => period.CPRICE),
        Regional("K", period => period.K),
        Regional("I", period => period.I),
        Regional("C", period => period.C),
        Regional("Y", period => period.Y),
        Regional("MIU", period => period.MIU),
        Regional("S", period => period.S),
        Exogenous("SIGMA", model => model.Economy.Intensity),
        Exogenous("AL", model => model.Economy.Productivity),
        Exogenous("L", model => model.Economy.Population),
        Exogenous("PBACKTIME", model => model.Economy.Backstop),
    ];

    private static readonly ClimateVariable[] OfTheSea =
    [
        Global("TOTALSLR", period => period.Sea.Total),
        Global("SLRTHERM", period => period.Sea.Thermal),
        Global("GSICCUM", period => period.Sea.Glaciers),
        Global("GISCUM", period => period.Sea.Greenland),
        Global("AISCUM", period => period.Sea.Antarctica),
        Regional("SLRDAMAGES", period => period.SLRDAMAGES),
    ];

    /// <summary>The variables that a model has.</summary>
    public static IReadOnlyList<ClimateVariable> Of(ClimateModel model) => model.HasSeaLevel ? [.. Common, .. OfTheSea] : Common;

    private static ClimateVariable Global(string name, Func<ClimatePeriod, double> read) => new(name, true, (_, period, _) => read(period));

    private static ClimateVariable Regional(string name, Func<ClimatePeriod, double[]> read) =>
        new(name, false, (_, period, region) => read(period)[region]);

    private static ClimateVariable Exogenous(string name, Func<ClimateModel, double[]> path) =>
        new(name, false, (model, period, region) => path(model)[(period.Period * model.Regions) + region]);
}
