namespace Simulation.Model.Worlds;

/// <summary>A named series of numbers with its unit, as tables, exports and charts show it.</summary>
/// <param name="Name">The column name: lower case words joined by underscores.</param>
/// <param name="Unit">The unit, for example <c>GtCO2/yr</c>; <c>1</c> for a pure number, <c>share</c> for a number in [0, 1].</param>
/// <param name="Label">The words of a chart's axis.</param>
/// <param name="Variable">The name in the IAMC format, for example <c>Emissions|CO2</c>.</param>
public sealed record Series(string Name, string Unit, string Label, string Variable)
{
    /// <summary>
    /// The year in whose prices money is counted; null where the series counts no money, or the scenario's sums have no price year.
    /// </summary>
    public int? PriceYear { get; init; }
}
