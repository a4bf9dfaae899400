namespace Simulation.Storage.Datasets;

/// <summary>Writes a table as Parquet. The same table gives the same bytes.</summary>
public static class ParquetDataset
{
    /// <summary>Writes the table; the stream stays open.</summary>
    /// <param name="table">The table.</param>
    /// <param name="about">What else is to be known of it, for the file's metadata.</param>
    /// <param name="stream">Where to; it need not be able to go back.</param>
    public static async Task WriteAsync(Dataset table, IReadOnlyDictionary<string, string> about, Stream stream)
    {
        await using var file = await ParquetTableWriter.BeginAsync(table.Columns, about, stream);
        foreach (var block in table.Blocks)
            await file.AddAsync(block);
    }
}
