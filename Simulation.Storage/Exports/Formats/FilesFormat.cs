using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Exports.Formats;

/// <summary>A file for each table, written by one way of writing a table.</summary>
/// <param name="Name">Its name on the command line, and what files end in.</param>
/// <param name="WriteTableAsync">Writes a table, with what is to be known of it.</param>
public sealed record FilesFormat(string Name, Func<Dataset, IReadOnlyDictionary<string, string>, Stream, Task> WriteTableAsync)
    : IExportFormat
{
    /// <inheritdoc/>
    public IEnumerable<string> Refusals(ExportSource source) => [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> WriteAsync(ExportSource source, PartialFolder to)
    {
        var written = new List<string>();
        foreach (var table in source.Tables)
        {
            written.Add($"{table.Name}.{Name}");
            await using var stream = File.Create(to.PathOf(written[^1]));
            await WriteTableAsync(table, source.About, stream);
        }

        return written;
    }
}
