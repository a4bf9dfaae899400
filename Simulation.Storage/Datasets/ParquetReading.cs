using Parquet;
using Parquet.Schema;

namespace Simulation.Storage.Datasets;

/// <summary>Reads back what <see cref="ParquetDataset"/> writes, a row group at a time.</summary>
public static class ParquetReading
{
    /// <summary>The table in a file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="stream">The file; it must be able to go back, and stay open as long as blocks are taken.</param>
    /// <exception cref="InvalidDataException">It is no whole Parquet file, or holds columns of a kind that no table here has; blocks throw
    /// it too.</exception>
    public static async Task<Dataset> OpenAsync(string name, Stream stream)
    {
        try
        {
            var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true);
            var fields = reader.Schema.DataFields;
            DatasetColumn[] columns =
            [
                .. fields.Select(field => new DatasetColumn(
                    field.Name,
                    Kind(field),
                    reader.CustomMetadata.GetValueOrDefault($"unit:{field.Name}", "")
                )),
            ];
            return new Dataset(
                Path.GetFileNameWithoutExtension(name),
                columns,
                Enumerable.Range(0, reader.RowGroupCount).Select(group => Block(name, reader, group, fields, columns))
            );
        }
        catch (Exception error) when (error is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"{name}: this is no whole Parquet file ({error.Message})", error);
        }
    }

    private static ColumnKind Kind(DataField field) =>
        (field.ClrType, field.IsNullable) switch
        {
            ({ } type, false) when type == typeof(int) => ColumnKind.Whole,
            ({ } type, false) when type == typeof(bool) => ColumnKind.Truth,
            ({ } type, false) when type == typeof(double) => ColumnKind.FullNumber,
            ({ } type, true) when type == typeof(double) => ColumnKind.Number,
            ({ } type, _) when type == typeof(ReadOnlyMemory<char>) || type == typeof(string) => ColumnKind.Text,
            _ => throw new InvalidDataException(
                $"the column '{field.Name}' holds {field.ClrType.Name}, which no table of this program does."
            ),
        };

    private static DatasetBlock Block(string name, ParquetReader reader, int group, DataField[] fields, DatasetColumn[] columns)
    {
        try
        {
            using var rows = reader.OpenRowGroupReader(group);
            var block = DatasetBlock.Of((int)rows.RowCount, columns);
            for (var column = 0; column < fields.Length; column++)
                ReadAsync(rows, fields[column], columns[column].Kind, block.Columns[column]).GetAwaiter().GetResult();

            return block;
        }
        catch (Exception error) when (error is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException(
                $"{name}: row group {group + 1} of {reader.RowGroupCount} cannot be read ({error.Message})",
                error
            );
        }
    }

    private static async Task ReadAsync(ParquetRowGroupReader rows, DataField field, ColumnKind kind, Array values)
    {
        switch (kind)
        {
            case ColumnKind.Whole:
                await rows.ReadAsync<int>(field, (int[])values);
                break;
            case ColumnKind.Truth:
                await rows.ReadAsync<bool>(field, (bool[])values);
                break;
            case ColumnKind.FullNumber:
                await rows.ReadAsync<double>(field, (double[])values);
                break;
            case ColumnKind.Text:
                await rows.ReadAsync(field, ((string?[])values).AsMemory());
                break;
            default:
                var known = new double?[values.Length];
                await rows.ReadAsync(field, known.AsMemory());
                for (var row = 0; row < known.Length; row++)
                    ((double[])values)[row] = known[row] ?? double.NaN;

                break;
        }
    }
}
