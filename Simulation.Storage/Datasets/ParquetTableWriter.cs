using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace Simulation.Storage.Datasets;

/// <summary>
/// A Parquet file that is being written: a row group for each block, missing numbers as nulls, the unit of a column under <c>unit:NAME</c>
/// in the file's metadata. The same blocks give the same bytes. It is whole once it is disposed of; the stream stays open.
/// </summary>
internal sealed class ParquetTableWriter : IAsyncDisposable
{
    private readonly IReadOnlyList<DatasetColumn> _columns;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;

    private ParquetTableWriter(IReadOnlyList<DatasetColumn> columns, DataField[] fields, ParquetWriter writer)
    {
        _columns = columns;
        _fields = fields;
        _writer = writer;
    }

    /// <summary>Begins a file.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="about">What else is to be known of the table, for the file's metadata.</param>
    /// <param name="stream">Where to; it need not be able to go back.</param>
    public static async Task<ParquetTableWriter> BeginAsync(
        IReadOnlyList<DatasetColumn> columns,
        IReadOnlyDictionary<string, string> about,
        Stream stream
    )
    {
        DataField[] fields = [.. columns.Select(Field)];
        var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields),
            stream,
            new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }
        );
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in about)
            metadata[key] = value;

        foreach (var column in columns.Where(column => column.Unit.Length > 0))
            metadata[$"unit:{column.Name}"] = column.Unit;

        writer.CustomMetadata = metadata;
        return new ParquetTableWriter(columns, fields, writer);
    }

    /// <summary>Adds rows.</summary>
    public async Task AddAsync(DatasetBlock block)
    {
        using var group = _writer.CreateRowGroup();
        for (var column = 0; column < _fields.Length; column++)
            await WriteAsync(group, _fields[column], _columns[column].Kind, block.Columns[column], block.Rows);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static DataField Field(DatasetColumn column) =>
        column.Kind switch
        {
            ColumnKind.Whole => new DataField<int>(column.Name),
            ColumnKind.Truth => new DataField<bool>(column.Name),
            ColumnKind.Text => new DataField(column.Name, typeof(string), false),
            ColumnKind.FullNumber => new DataField<double>(column.Name),
            _ => new DataField<double?>(column.Name),
        };

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, ColumnKind kind, Array values, int rows) =>
        kind switch
        {
            ColumnKind.Whole => group.WriteAsync<int>(field, ((int[])values).AsMemory(0, rows)),
            ColumnKind.Truth => group.WriteAsync<bool>(field, ((bool[])values).AsMemory(0, rows)),
            ColumnKind.Text => group.WriteAsync(field, new ArraySegment<string>((string[])values, 0, rows)),
            ColumnKind.FullNumber => group.WriteAsync<double>(field, ((double[])values).AsMemory(0, rows)),
            _ => WriteKnownAsync(group, field, ((double[])values).AsMemory(0, rows)),
        };

    private static async Task WriteKnownAsync(ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<double> values)
    {
        var known = ArrayPool<double?>.Shared.Rent(values.Length);
        for (var index = 0; index < values.Length; index++)
            known[index] = double.IsNaN(values.Span[index]) ? null : values.Span[index];

        await group.WriteAsync<double>(field, known.AsMemory(0, values.Length));
        ArrayPool<double?>.Shared.Return(known);
    }
}
