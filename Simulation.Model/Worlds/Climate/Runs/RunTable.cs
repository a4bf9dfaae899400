using System.Globalization;

namespace Simulation.Model.Worlds.Climate.Runs;

/// <summary>
/// A run of a climate-economy as a long table <c>year,region,variable,value</c>: for each year every variable of the world (region
/// <c>World</c>), then every variable of each region. Numbers read back to the same bits.
/// </summary>
public static class RunTable
{
    /// <summary>The region of variables that are one number for the whole world.</summary>
    public const string World = "World";

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<RunTableRow> Rows(ClimateModel model, IReadOnlyList<ClimatePeriod> run)
    {
        var variables = ClimateVariables.Of(model);
        foreach (var period in run)
        {
            var year = model.Year(period.Period);
            foreach (var variable in variables.Where(variable => variable.IsGlobal))
                yield return new RunTableRow(year, World, variable.Name, variable.Read(model, period, 0));

            for (var region = 0; region < model.Regions; region++)
            {
                foreach (var variable in variables.Where(variable => !variable.IsGlobal))
                    yield return new RunTableRow(year, model.Info.RegionNames[region], variable.Name, variable.Read(model, period, region));
            }
        }
    }

    /// <summary>Writes rows below their header.</summary>
    public static void Write(IEnumerable<RunTableRow> rows, TextWriter writer)
    {
        writer.Write("year,region,variable,value\n");
        foreach (var row in rows)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{row.Year},{row.Region},{row.Variable},{row.Value:R}\n"));
    }
}

/// <summary>A number of a run.</summary>
/// <param name="Year">The year in which the period begins.</param>
/// <param name="Region">The region, or <see cref="RunTable.World"/>.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="Value">The number.</param>
public readonly record struct RunTableRow(int Year, string Region, string Variable, double Value);
