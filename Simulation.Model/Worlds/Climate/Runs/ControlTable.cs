using System.Globalization;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Worlds.Climate.Runs;

/// <summary>
/// Reads controls for a climate-economy: a table <c>year,region,variable,value</c> whose variables are <c>MIU</c> (control rate),
/// <c>CPRICE</c> (carbon price, which stands for the control rate that goes with it) and <c>S</c> (savings rate). What a table does not
/// state stays as it is.
/// </summary>
public static class ControlTable
{
    private const string Control = "MIU";
    private const string Price = "CPRICE";
    private const string Savings = "S";
    private static readonly string[] Variables = [Control, Price, Savings];
    private static readonly string[] Columns = ["year", "region", "variable", "value"];

    /// <summary>Reads a table into paths of controls.</summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="model">The model whose years and regions it states.</param>
    /// <param name="paths">Receives the values.</param>
    /// <returns>Everything that is wrong with the table; where there is anything, the paths are not to be used.</returns>
    public static IReadOnlyList<Problem> Read(string file, string text, ClimateModel model, ControlPaths paths)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Parse(file, text, problems.Add, Columns[0]);
        if (!table.Require(Columns, problems.Add))
            return problems;

        if (table.Rows == 0 && problems.Count == 0)
            problems.Add(new Problem(file, 1, 1, "there is no row below the header, so nothing would change; leave the file out."));

        var reader = new Reader(table, model, paths, problems);
        for (var row = 0; row < table.Rows; row++)
            reader.Take(row);

        return problems;
    }

    private sealed class Reader(CsvTable table, ClimateModel model, ControlPaths paths, List<Problem> problems)
    {
        private const int LastYear = 9999;

        private readonly Dictionary<string, int> _regions = Enumerable
            .Range(0, model.Regions)
            .ToDictionary(region => model.Info.RegionNames[region], StringComparer.Ordinal);

        private readonly Dictionary<(double[] Path, int Index), int> _rows = [];

        public void Take(int row)
        {
            var period = Period(row);
            var region = Region(row);
            var path = Path(row);
            var value = path is null ? null : Value(row, period, region);
            if (period is null || region is null || path is null || value is null)
                return;

            var index = (period.Value * model.Regions) + region.Value;
            if (_rows.TryAdd((path, index), row))
                path[index] = IsPrice(row) ? CarbonPrice.ControlRate(model, period.Value, region.Value, value.Value) : value.Value;
            else
                Report(row, "variable", Repeated(row, _rows[(path, index)], model.Year(period.Value)));
        }

        private string Repeated(int row, int first, int year)
        {
            var variable = table.Text(row, "variable");
            var other = table.Text(first, "variable");
            return variable == other
                ? $"{variable} of {table.Text(row, "region")} in {year} stands here again."
                : $"{table.Text(row, "region")} has a {variable} and, in line {table.At(first, "variable", "").Line}, a {other} in {year}; "
                    + $"the one follows from the other, so leave one out.";
        }

        private bool IsPrice(int row) => table.Text(row, "variable") == Price;

        private int? Period(int row)
        {
            // Some programs write years as 2015.0.
            var year = table.Number(row, "year");
            if (year is >= 0 and <= LastYear && year == Math.Floor(year.Value) && model.PeriodOf((int)year) is { } period)
                return period;

            Report(row, "year", $"'{table.Text(row, "year")}' is no year of {model.Info.Name}: expected {model.YearsInWords}.");
            return null;
        }

        private int? Region(int row)
        {
            var name = table.Text(row, "region");
            if (_regions.TryGetValue(name, out var region))
                return region;

            Report(row, "region", $"'{name}' is not a region of {model.Info.Name}.{DidYouMean.For(name, model.Info.RegionNames)}");
            return null;
        }

        private double[]? Path(int row)
        {
            var name = table.Text(row, "variable");
            switch (name)
            {
                case Control or Price:
                    return paths.Control;
                case Savings:
                    return paths.Savings;
                default:
                    var known = $"{Control} (control rate), {Price} (carbon price) or {Savings} (savings rate)";
                    Report(row, "variable", $"'{name}' is no control: expected {known}.{DidYouMean.For(name, Variables)}");
                    return null;
            }
        }

        private double? Value(int row, int? period, int? region)
        {
            var highest = Highest(row, period, region);
            var value = table.Number(row, "value");
            if (value is >= 0 && value <= highest)
                return value;

            var found = table.Text(row, "value") is { Length: > 0 } text ? $"'{text}'" : "nothing";
            var unit = IsPrice(row) ? $" US$ per t{model.Info.EmissionUnit[2..]}, the price of the highest control rate" : "";
            Report(
                row,
                "value",
                string.Create(CultureInfo.InvariantCulture, $"expected a number from 0 to {highest:0.####}{unit}; found {found}.")
            );
            return null;
        }

        // Of an unknown year or region, which is told by itself, any price will do.
        private double Highest(int row, int? period, int? region) =>
            table.Text(row, "variable") switch
            {
                Control => model.Info.HighestControl,
                Price => period is { } at && region is { } who ? CarbonPrice.Highest(model, at, who) : double.MaxValue,
                _ => 1,
            };

        private void Report(int row, string column, string message) => problems.Add(table.At(row, column, message));
    }
}
