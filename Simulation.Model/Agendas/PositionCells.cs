using System.Globalization;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>Reads the numbers of a table of positions; saliences may have a per cent sign.</summary>
internal sealed class PositionCells(CsvTable table, Action<Problem> report)
{
    private (int Row, int Column)? _percent;
    private (int Row, int Column)? _plain;

    /// <summary>The line of a row.</summary>
    public int Line(int row) => table.At(row, 0, "").Line;

    /// <summary>A number; null, reported, where the cell holds something else.</summary>
    public double? Number(int row, int column) =>
        table.TryNumber(row, column, out var number) && number is not null ? number : Wrong(row, column, "a number");

    /// <summary>A number of 0 or more; null, reported, where the cell holds something else.</summary>
    public double? Size(int row, int column) =>
        table.TryNumber(row, column, out var number) && number >= 0 ? number : Wrong(row, column, "a number of 0 or more");

    /// <summary>
    /// A salience in the table's own unit: a share, or a number with a per cent sign; null, reported, where the cell holds something
    /// else.
    /// </summary>
    public double? Salience(int row, int column)
    {
        var text = table.Span(row, column);
        if (text is not [.. var number, '%'])
        {
            var salience = Size(row, column);
            _plain = salience > 0 ? _plain ?? (row, column) : _plain;
            return salience;
        }

        _percent ??= (row, column);
        var digits = number.TrimEnd().ToString().Replace(',', '.');
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : Wrong(row, column, "a number such as 50 %");
    }

    /// <summary>What a full salience is; reports saliences of which only some have a per cent sign.</summary>
    public double FullSalience()
    {
        if (_percent is not null && _plain is var (row, column))
        {
            var message = $"the salience '{table.Text(row, column)}' has no per cent sign, and others have: write all in one way.";
            report(table.At(row, column, message));
        }

        return _percent is null ? PositionRows.Shares : PositionRows.Percent;
    }

    private double? Wrong(int row, int column, string expected)
    {
        report(table.At(row, column, $"expected {expected}; found '{table.Text(row, column)}'."));
        return null;
    }
}
