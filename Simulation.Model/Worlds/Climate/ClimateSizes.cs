namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// The sizes by which a climate world counts shares, such as those of an entry-into-force rule; all at the model's start.
/// </summary>
public static class ClimateSizes
{
    /// <summary>
    /// <c>co2</c>, emissions without control (the model's unit a year); <c>gdp</c>, gross output (trillion US$ a year); <c>population</c>
    /// (millions); a value for each region.
    /// </summary>
    public static IReadOnlyDictionary<string, double[]> Of(ClimateModel model)
    {
        var state = model.CreateState();
        var gdp = Enumerable.Range(0, model.Regions).Select(region => model.GrossOutput(state, region)).ToArray();
        return new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["co2"] = [.. gdp.Select((output, region) => model.Economy.Intensity[region] * output)],
            ["gdp"] = gdp,
            ["population"] = model.Economy.Population[..model.Regions],
        };
    }
}
