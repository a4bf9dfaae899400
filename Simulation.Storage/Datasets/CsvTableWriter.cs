using Simulation.Storage.Exports;

namespace Simulation.Storage.Datasets;

/// <summary>
/// A file of comma-separated values that is being written; what is missing is an empty cell. It is whole once it is disposed of; the stream
/// stays open.
/// </summary>
internal sealed class CsvTableWriter : IDisposable
{
    private readonly CsvWriter _csv;

    /// <summary>Begins a file.</summary>
    public CsvTableWriter(IReadOnlyList<DatasetColumn> columns, Stream stream)
    {
        _csv = new CsvWriter(stream);
        _csv.Header(columns.Select(column => column.Name));
    }

    /// <summary>Adds rows.</summary>
    public void Add(DatasetBlock block)
    {
        for (var row = 0; row < block.Rows; row++)
        {
            foreach (var column in block.Columns)
                Cell(column, row);

            _csv.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void Cell(Array column, int row)
    {
        switch (column)
        {
            case double[] numbers:
                _csv.Cell(numbers[row]);
                break;
            case int[] whole:
                _csv.Cell(whole[row]);
                break;
            case bool[] truths:
                _csv.Cell(truths[row] ? "true" : "false");
                break;
            default:
                _csv.Cell(((string[])column)[row]);
                break;
        }
    }
}
