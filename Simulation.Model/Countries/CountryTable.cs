using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Countries;

/// <summary>The countries by ISO 3166-1 alpha-3 code, in the order of the file.</summary>
public sealed class CountryTable
{
    private const string CodeColumn = "iso3";
    private readonly CsvTable _table;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    private CountryTable(CsvTable table) => _table = table;

    /// <summary>The codes, in the order of the file.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns => _table.Columns;

    /// <summary>Reads the table; a missing code column or a code twice is added to the problems.</summary>
    public static CountryTable Parse(CsvTable table, ProblemList problems)
    {
        var countries = new CountryTable(table);
        foreach (var needed in new[] { CodeColumn, "name" }.Where(column => !table.Has(column)))
            problems.Add(new Problem(table.File, 1, 1, $"the column '{needed}' is missing."));

        if (!table.Has(CodeColumn))
            return countries;

        for (var row = 0; row < table.Rows; row++)
        {
            if (!countries._rows.TryAdd(table.Text(row, CodeColumn), row))
                problems.Add(table.At(row, CodeColumn, $"the country '{table.Text(row, CodeColumn)}' stands here a second time."));
        }

        countries.Codes = [.. countries._rows.Keys];
        return countries;
    }

    /// <summary>Whether there is such a country.</summary>
    public bool Has(string code) => _rows.ContainsKey(code);

    /// <summary>Whether there is such a column.</summary>
    public bool HasColumn(string column) => _table.Has(column);

    /// <summary>The country's name.</summary>
    public string Name(string code) => _table.Text(_rows[code], "name");

    /// <summary>A cell's text, empty where the source has none.</summary>
    public string Text(string code, string column) => _table.Text(_rows[code], column);

    /// <summary>A cell's number; null where the source has none.</summary>
    public double? Number(string code, string column) => _table.Number(_rows[code], column);
}
