using System.Globalization;

namespace Simulation.Reporting.Tests.Charts.Titles;

/// <summary>The table beside a chart, read by the names of its columns.</summary>
internal sealed class ChartTable(string[][] cells)
{
    public IReadOnlyList<Row> Rows { get; } = [.. cells[1..].Select(row => new Row(cells[0], row))];

    public bool Has(string column) => cells[0].Contains(column);

    public IReadOnlyList<Row> LastYear => [.. Rows.Where(row => row["year"] == Rows[^1]["year"])];

    internal sealed class Row(string[] header, string[] row)
    {
        public string this[string column] => row[Array.IndexOf(header, column)];

        /// <summary>The number in a cell; NaN where it is empty.</summary>
        public double Number(string column) =>
            this[column].Length == 0 ? double.NaN : double.Parse(this[column], CultureInfo.InvariantCulture);
    }
}
