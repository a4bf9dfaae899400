using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>The countries by ISO 3166-1 alpha-3 code, in the order of the file. Immutable once read.</summary>
public sealed class CountryTable
{
    private readonly CsvTable _table;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double?[]?> _numbers = new(StringComparer.OrdinalIgnoreCase);

    private CountryTable(CsvTable table) => _table = table;

    /// <summary>The codes, in the order of the file.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns => _table.Columns;

    /// <summary>Reads the table; a missing column, a missing or repeated code and a bad number are added to the problems.</summary>
    public static CountryTable Parse(CsvTable table, ProblemList problems)
    {
        var countries = new CountryTable(table);
        CountryColumns.Check(table, problems);
        if (table.Has(CountryColumns.Code))
            countries.TakeRows(problems);

        foreach (var column in table.Columns.Where(table.Has))
            countries._numbers[column] = countries.NumbersOf(table.IndexOf(column));

        return countries;
    }

    /// <summary>Whether there is such a country.</summary>
    public bool Has(string code) => _rows.ContainsKey(code);

    /// <summary>Whether there is such a column.</summary>
    public bool HasColumn(string column) => _table.Has(column);

    /// <summary>Whether a column holds numbers and gaps only.</summary>
    public bool IsNumeric(string column) => _numbers[column] is not null;

    /// <summary>The country's name.</summary>
    public string Name(string code) => Text(code, CountryColumns.Name);

    /// <summary>A cell's text, empty where the source has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such country or column.</exception>
    public string Text(string code, string column) => _table.Text(_rows[code], _table.IndexOf(column));

    /// <summary>A cell's number; null where the source has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such country or column.</exception>
    /// <exception cref="ArgumentException">The column does not hold numbers (<see cref="IsNumeric"/>).</exception>
    public double? Number(string code, string column) =>
        _numbers[column] is { } numbers
            ? numbers[_rows[code]]
            : throw new ArgumentException($"The column '{column}' of '{_table.File}' does not hold numbers.", nameof(column));

    private void TakeRows(ProblemList problems)
    {
        var column = _table.IndexOf(CountryColumns.Code);
        for (var row = 0; row < _table.Rows; row++)
        {
            var code = _table.Text(row, column);
            if (code.Length == 0)
                problems.Add(_table.At(row, column, "this country has no code; expected ISO 3166-1 alpha-3, such as 'BRA'."));
            else if (!_rows.TryAdd(code, row))
                problems.Add(_table.At(row, column, $"the country '{code}' stands here a second time."));
        }

        Codes = [.. Enumerable.Range(0, _table.Rows).Select(row => _table.Text(row, column)).Distinct(StringComparer.Ordinal)];
        if (Codes.Count == 0)
            problems.Add(new Problem(_table.File, 1, 1, "the table has no country."));
    }

    private double?[]? NumbersOf(int column)
    {
        var numbers = new double?[_table.Rows];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!_table.TryNumber(row, column, out numbers[row]))
                return null;
        }

        return numbers;
    }
}
