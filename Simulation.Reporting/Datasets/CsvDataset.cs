using Simulation.Reporting.Exports;

namespace Simulation.Reporting.Datasets;

/// <summary>Writes a table as comma-separated values; what is missing is an empty cell.</summary>
public static class CsvDataset
{
    /// <summary>Writes the table; the stream stays open.</summary>
    public static void Write(Dataset table, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(table.Columns.Select(column => column.Name));
        foreach (var block in table.Blocks)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                foreach (var column in block.Columns)
                    Cell(csv, column, row);

                csv.EndRow();
            }
        }
    }

    private static void Cell(CsvWriter csv, Array column, int row)
    {
        switch (column)
        {
            case double[] numbers:
                csv.Cell(numbers[row]);
                break;
            case int[] whole:
                csv.Cell(whole[row]);
                break;
            case bool[] truths:
                csv.Cell(truths[row] ? "true" : "false");
                break;
            default:
                csv.Cell(((string[])column)[row]);
                break;
        }
    }
}
