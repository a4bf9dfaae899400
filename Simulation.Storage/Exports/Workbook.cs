using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Simulation.Storage.Datasets;

namespace Simulation.Storage.Exports;

/// <summary>Writes tables as sheets of an Excel workbook, row by row; what is missing is an empty cell.</summary>
public static class Workbook
{
    /// <summary>How many rows a sheet of Excel holds, its header row included (Microsoft: Excel specifications and limits).</summary>
    public const int MostRows = 1_048_576;

    private const int MostColumns = 16_384;
    private const string StylesFile = "xl/styles.xml";

    /// <summary>Why a table does not fit on a sheet; null if it does.</summary>
    /// <exception cref="InvalidDataException">The table cannot be read.</exception>
    public static string? Refusal(Dataset table)
    {
        if (table.Columns.Count > MostColumns)
            return $"{table.Name} has {table.Columns.Count:N0} columns, and a sheet of Excel holds {MostColumns:N0}";

        var rows = 1L;
        foreach (var block in table.Blocks)
        {
            rows += block.Rows;
            if (rows > MostRows)
                return $"{table.Name} has more rows than a sheet of Excel holds ({MostRows:N0} with its header)";
        }

        return null;
    }

    /// <summary>Writes the tables, each to a sheet of its name.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="stream">Where to, empty; it must allow reading and seeking, and stays open.</param>
    public static void Write(IReadOnlyList<Dataset> tables, Stream stream)
    {
        var sheets = tables.ToDictionary(table => table.Name, object (table) => Rows(table));
        stream.SaveAs(
            sheets,
            configuration: new OpenXmlConfiguration
            {
                TableStyles = TableStyles.None,
                AutoFilter = false,
                FreezeRowCount = 1,
            }
        );
        CompleteStyles(stream);
    }

    // MiniExcel leaves the fill without a pattern. openpyxl, and so pandas and pyam, cannot open that.
    private static void CompleteStyles(Stream stream)
    {
        using var workbook = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        var entry = workbook.GetEntry(StylesFile)!;
        string styles;
        using (var reader = new StreamReader(entry.Open()))
            styles = reader.ReadToEnd();

        entry.Delete();
        using var writer = new StreamWriter(workbook.CreateEntry(StylesFile).Open());
        writer.Write(
            styles.Replace("<x:fill></x:fill>", "<x:fill><x:patternFill patternType=\"none\" /></x:fill>", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(Dataset table)
    {
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var cells = new Dictionary<string, object?>(table.Columns.Count);
                for (var column = 0; column < table.Columns.Count; column++)
                    cells[table.Columns[column].Name] = Cell(block.Columns[column], row);

                yield return cells;
            }
        }
    }

    private static object? Cell(Array column, int row) =>
        column.GetValue(row) is double number && !double.IsFinite(number)
            ? double.IsNaN(number)
                ? null
                : number.ToString(CultureInfo.InvariantCulture)
            : column.GetValue(row);
}
