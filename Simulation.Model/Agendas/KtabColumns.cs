using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Positions in a row for each actor, as the SMP of KTAB reads them (KAPSARC Toolkit for Behavioral Analysis): above the header a title
/// row with the numbers of actors and issues, then the columns <c>Actor,
/// Description, Influence</c> and, for each issue, <c>X Position, X Salience</c>. With the title row, positions are on a scale from 0
/// to 100 and saliences in per cent; without it, both are as in other tables.
/// </summary>
internal sealed partial class KtabColumns
{
    private const string Actor = "Actor";
    private static readonly string[] Powers = ["Influence", "Power", "Capability"];

    private readonly CsvTable _table;
    private readonly int _power;

    private KtabColumns(CsvTable table, int power)
    {
        _table = table;
        _power = power;
    }

    private int Issues => (_table.Columns.Count - _power - 1) / 2;

    private bool IsTitled => _table.Title.Count > 0;

    /// <summary>The columns of a table in this form; null where it is in another.</summary>
    public static KtabColumns? Of(CsvTable table)
    {
        if (!table.Has(Actor) || table.Has("Position") || Powers.FirstOrDefault(table.Has) is not { } power)
            return null;

        var columns = new KtabColumns(table, table.IndexOf(power));
        return columns.Issues > 0 && (columns.IsTitled || Salience().IsMatch(table.Columns[columns._power + 2])) ? columns : null;
    }

    /// <summary>Reads the rows; what is wrong is reported and left out.</summary>
    public PositionRows Read(Action<Problem> report)
    {
        var rows = new PositionRows();
        var behind = _table.Columns.Count - _power - 1;
        if (behind % 2 != 0)
        {
            var expected = "expected two columns for each issue, its position and its salience";
            report(_table.AtHeader(_table.Columns.Count - 1, $"behind '{_table.Columns[_power]}', {expected}; found {behind}."));
            return rows;
        }

        CheckTitle(report);
        var cells = new PositionCells(_table, report);
        for (var issue = 0; issue < Issues; issue++)
        {
            var position = _power + 1 + (2 * issue);
            var name = IssueOf(position, report);
            if (IsTitled)
                rows.Ends.AddRange([(name, 0), (name, PositionRows.Percent)]);

            for (var row = 0; row < _table.Rows; row++)
                Take(row, name, position, cells, rows);
        }

        var stated = cells.FullSalience();
        rows.FullSalience = IsTitled ? PositionRows.Percent : stated;
        return rows;
    }

    private void Take(int row, string issue, int position, PositionCells cells, PositionRows rows)
    {
        var at = cells.Number(row, position);
        var salience = cells.Salience(row, position + 1);
        var power = cells.Size(row, _power);
        if (at is not null && salience is not null && power is not null)
            rows.Stances.Add(new PositionRow(cells.Line(row), _table.Text(row, Actor), issue, at.Value, salience.Value, power.Value));
    }

    // 'Fee Position' and 'Fee Salience' are about the fee; 'Pstn1' and 'Sal1' about 'Pstn1'.
    private string IssueOf(int column, Action<Problem> report)
    {
        var position = Position().Match(_table.Columns[column]);
        if (!position.Success)
            return _table.Columns[column];

        var issue = position.Groups["issue"].Value;
        var found = _table.Columns[column + 1];
        var salience = SalienceOf().Match(found);
        if (salience.Success && !salience.Groups["issue"].Value.Equals(issue, StringComparison.OrdinalIgnoreCase))
            report(
                _table.AtHeader(column + 1, $"expected the salience of '{issue}', whose position is in the column before; found '{found}'.")
            );

        return issue;
    }

    // The title says how many actors and issues there are, one behind the other.
    private void CheckTitle(Action<Problem> report)
    {
        List<int?> numbers = [.. _table.Title.Select(Whole)];
        List<(int? Actors, int? Issues)> pairs = [.. numbers.Zip(numbers.Skip(1)).Where(pair => pair is ({ }, { }))];
        if (pairs.Count > 0 && !pairs.Contains((_table.Rows, Issues)))
        {
            var said = $"{pairs[0].Actors} actors and {pairs[0].Issues} issues";
            report(new Problem(_table.File, 1, 1, $"the title row says {said}; found {_table.Rows} and {Issues}."));
        }
    }

    private static int? Whole(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<issue>.*\S)[\s_-]+(position|pos|pstn)$", RegexOptions.IgnoreCase)]
    private static partial Regex Position();

    [GeneratedRegex(@"^(?<issue>.*\S)[\s_-]+(salience|sal)$", RegexOptions.IgnoreCase)]
    private static partial Regex SalienceOf();

    [GeneratedRegex(@"\S[\s_-]+sal(ience)?$|^sal(ience)?[\s_-]*\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Salience();
}
