using System.Globalization;
using Simulation.Storage.Datasets;

namespace Simulation.Storage.Exports;

/// <summary>
/// What a result's <c>iamc.csv</c> holds, by series over the years: model, scenario, region, variable and unit with a value for each year.
/// Read so that the rules of pyam hold (IAMconsortium/pyam: docs/data.rst): every one of these but the unit is filled, years are whole, and
/// no series has two values in a year.
/// </summary>
public sealed class IamcTable
{
    private static readonly string[] Index = ["model", "scenario", "region", "variable", "unit"];
    private readonly List<(IamcKey Key, Dictionary<int, double> Values)> _series = [];
    private readonly SortedSet<int> _years = [];

    private IamcTable() { }

    /// <summary>Each model and scenario, in the order in which they first appear.</summary>
    public IReadOnlyList<(string Model, string Scenario)> Scenarios =>
        [.. _series.Select(series => (series.Key.Model, series.Key.Scenario)).Distinct()];

    /// <summary>Reads the long form.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="stream">The file; it is closed at the end.</param>
    /// <exception cref="InvalidDataException">Something is against the rules: where, what was expected and what was found.</exception>
    public static IamcTable Read(string file, Stream stream)
    {
        var table = new IamcTable();
        var places = new Dictionary<IamcKey, int>();
        using var rows = new CsvReader(file, stream, [.. Index, "year", "value"]);
        while (rows.Next())
        {
            var key = new IamcKey(rows.FullText(0), rows.FullText(1), rows.FullText(2), rows.FullText(3), rows.Text(4));
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = table._series.Count;
                table._series.Add((key, []));
            }

            var year = rows.Whole(5, 1, 9999);
            table._years.Add(year);
            if (!table._series[place].Values.TryAdd(year, rows.FullNumber(6)))
                throw new InvalidDataException($"{file}: {key.Scenario}, {key.Region}, {key.Variable} has two values in {year}.");
        }

        return table;
    }

    /// <summary>A row for each value.</summary>
    public Dataset LongForm()
    {
        DatasetColumn[] columns = [.. IndexColumns(), new("year", ColumnKind.Whole), new("value", ColumnKind.FullNumber)];
        var block = DatasetBlock.Of(_series.Sum(series => series.Values.Count), columns);
        var row = 0;
        foreach (var (key, values) in _series)
        {
            foreach (var (year, value) in values.OrderBy(entry => entry.Key))
            {
                key.CopyTo(block, row);
                ((int[])block.Columns[5])[row] = year;
                ((double[])block.Columns[6])[row++] = value;
            }
        }

        return new Dataset("iamc-long", columns, [block]);
    }

    /// <summary>A row for each series and a column for each year.</summary>
    public Dataset WideForm()
    {
        DatasetColumn[] columns =
        [
            .. IndexColumns(),
            .. _years.Select(year => new DatasetColumn(year.ToString(CultureInfo.InvariantCulture), ColumnKind.Number)),
        ];
        var block = DatasetBlock.Of(_series.Count, columns);
        for (var row = 0; row < _series.Count; row++)
        {
            _series[row].Key.CopyTo(block, row);
            foreach (var (year, column) in _years.Select((year, place) => (year, Index.Length + place)))
                ((double[])block.Columns[column])[row] = _series[row].Values.GetValueOrDefault(year, double.NaN);
        }

        return new Dataset("iamc-wide", columns, [block]);
    }

    private static IEnumerable<DatasetColumn> IndexColumns() => Index.Select(name => new DatasetColumn(name, ColumnKind.Text));

    private readonly record struct IamcKey(string Model, string Scenario, string Region, string Variable, string Unit)
    {
        public void CopyTo(DatasetBlock block, int row)
        {
            string[] cells = [Model, Scenario, Region, Variable, Unit];
            for (var column = 0; column < cells.Length; column++)
                ((string[])block.Columns[column])[row] = cells[column];
        }
    }
}
