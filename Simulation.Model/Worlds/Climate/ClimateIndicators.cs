namespace Simulation.Model.Worlds.Climate;

/// <summary>The indicators of a climate world, read off its world series.</summary>
internal static class ClimateIndicators
{
    private const int EndOfCentury = 2100;

    public static IReadOnlyList<WorldIndicator> All { get; } =
    [
        new(
            "emission_reduction_pct",
            "%",
            "cumulative emissions below those without agreement",
            "this project",
            input => Reduction.Of(ClimateSeries.Emissions, input)
        ),
        new(
            "temperature_2100",
            "°C",
            "warming above 1900 in 2100",
            "this project",
            input => AtYear(input.World[ClimateSeries.Temperature], input.Years, EndOfCentury)
        ),
        new(
            "temperature_end",
            "°C",
            "warming above 1900 in the last period",
            "this project",
            input => input.World[ClimateSeries.Temperature][^1]
        ),
        new("emissions_end", "GtCO2/yr", "emissions in the last period", "this project", input => input.World[ClimateSeries.Emissions][^1]),
    ];

    // Straight lines between periods; NaN outside them.
    private static double AtYear(double[] values, IReadOnlyList<int> years, int year)
    {
        for (var period = 0; period < years.Count; period++)
        {
            if (years[period] == year)
                return values[period];

            if (period + 1 < years.Count && years[period] < year && year < years[period + 1])
            {
                var share = (year - years[period]) / (double)(years[period + 1] - years[period]);
                return values[period] + (share * (values[period + 1] - values[period]));
            }
        }

        return double.NaN;
    }
}
