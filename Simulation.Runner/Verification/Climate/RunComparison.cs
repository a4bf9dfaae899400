using Simulation.Model.Data;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Runner.Verification.Climate;

/// <summary>
/// Compares a run with a table of it: wide (a column for each variable) or long (<c>year,region,variable,value</c>), with or without
/// regions.
/// </summary>
internal static class RunComparison
{
    public static CaseResult Of(string name, CsvTable table, ClimateModel model, ControlPaths paths, double tolerance)
    {
        var run = ClimateRun.Play(model, paths);
        var comparison = new NumberComparison(tolerance);
        var isLong = table.Has("variable");
        var columns = isLong ? ["value"] : table.Columns.Where(column => column is not ("year" or "region")).ToList();
        for (var row = 0; row < table.Rows; row++)
        {
            var region = table.Has("region") ? table.Text(row, "region") : RunTable.World;
            foreach (var column in columns)
            {
                var variable = isLong ? table.Text(row, "variable") : column;
                var year = ClimateFiles.Cell(table, row, "year");
                var expected = ClimateFiles.Cell(table, row, column);
                comparison.Add($"{variable} {region} {year}", Find(model, run, year, region, variable), expected);
            }
        }

        return comparison.Result(name);
    }

    private static double Find(ClimateModel model, IReadOnlyList<ClimatePeriod> run, double year, string region, string name)
    {
        var variable =
            ClimateVariables.Of(model).FirstOrDefault(one => one.Name == name)
            ?? throw new FormatException($"{model.Info.Name} has no variable '{name}'.");
        var period =
            model.PeriodOf((int)year)
            ?? throw new FormatException($"{year} is no year of {model.Info.Name}: expected {model.YearsInWords}.");
        var index = variable.IsGlobal ? 0 : model.Info.RegionNames.ToList().IndexOf(region);
        if (index < 0)
            throw new FormatException($"'{region}' is not a region of {model.Info.Name}.");

        return variable.Read(model, run[period], index);
    }
}
