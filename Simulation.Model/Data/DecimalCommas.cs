using Simulation.Model.Diagnostics;

namespace Simulation.Model.Data;

/// <summary>
/// Decides whether the numbers of a table have decimal commas. Spreadsheets write them so, with semicolons between the cells or quotes
/// around them, where the language of the machine has decimal commas.
/// </summary>
internal static class DecimalCommas
{
    private const int Thousands = 3;

    /// <summary>
    /// Whether numbers have decimal commas: some number has a comma that can only be that, and none has a decimal point. A table that
    /// could be read in two ways is reported in one sentence, unless commas separate its
    /// cells: there a comma within quotes may be part of a text.
    /// </summary>
    public static bool Decide(CsvTable table, char separator, Action<Problem> report)
    {
        if (First(table, ',', IsCertain) is { } certain)
        {
            if (First(table, '.', _ => true) is not { } point)
                return true;

            if (separator == ',')
                return false;

            var comma = $"'{table.Text(certain.Row, certain.Column)}' has a decimal comma";
            var other = $"'{table.Text(point.Row, point.Column)}' in line {table.At(point.Row, point.Column, "").Line} has a point";
            report(table.At(certain.Row, certain.Column, $"{comma}, and {other}: write all numbers in one way."));
            return true;
        }

        if (separator == ',' || First(table, ',', _ => true) is not { } unclear)
            return false;

        var readings = $"'{table.Text(unclear.Row, unclear.Column)}' may be a fraction or have a comma between thousands";
        report(table.At(unclear.Row, unclear.Column, $"{readings}: write decimals with a point, and thousands without a comma."));
        return true;
    }

    // 1,500 may be 1500 or 1.5; 0,5 and 12,25 and 0,500 can only be fractions.
    private static bool IsCertain(ReadOnlySpan<char> number)
    {
        var digits = number.TrimStart("+-");
        var comma = digits.IndexOf(',');
        return digits.Length - comma - 1 != Thousands || comma is 0 or > Thousands || digits[0] == '0';
    }

    private static (int Row, int Column)? First(CsvTable table, char decimalSign, Func<ReadOnlySpan<char>, bool> counts)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.IsFraction(row, column, decimalSign) && counts(table.Span(row, column)))
                    return (row, column);
            }
        }

        return null;
    }
}
