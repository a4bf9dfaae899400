namespace Simulation.Storage.Datasets;

/// <summary>Writes a table as comma-separated values; what is missing is an empty cell.</summary>
public static class CsvDataset
{
    /// <summary>Writes the table; the stream stays open.</summary>
    public static void Write(Dataset table, Stream stream)
    {
        using var file = new CsvTableWriter(table.Columns, stream);
        foreach (var block in table.Blocks)
            file.Add(block);
    }
}
