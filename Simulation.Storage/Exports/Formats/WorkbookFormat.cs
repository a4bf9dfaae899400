using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Exports.Formats;

/// <summary>An Excel workbook: a sheet <c>readme</c>, then one for each table.</summary>
public sealed class WorkbookFormat : IExportFormat
{
    private const string FileName = "tables.xlsx";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["indicators"] = "each indicator of each replicate",
        ["periods"] = "every series of the countries, by replicate (from 0) and period (from 1)",
        ["world"] = "every series of the world, by replicate and period",
        ["trust"] = "trust of each country in each other, by replicate and period (0 is before the first)",
        ["points"] =
            "a row for each point of the design: its factors, statistics of each indicator over the replicates, and whether it is done",
        ["replicates"] = "a row for each replicate of each point that is done: its factors and indicators",
    };

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public IEnumerable<string> Refusals(ExportSource source) =>
        source
            .Tables.Select(Workbook.Refusal)
            .OfType<string>()
            .Select(reason => $"{source.Folder}: {reason}; use --format csv or parquet, or fewer replicates.");

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WriteAsync(ExportSource source, PartialFolder to)
    {
        using var workbook = File.Create(to.PathOf(FileName));
        Workbook.Write([Readme(source), .. source.Tables], workbook);
        return Task.FromResult<IReadOnlyList<string>>([FileName]);
    }

    private static Dataset Readme(ExportSource source)
    {
        List<string[]> rows =
        [
            .. source.About.Select(fact => (string[])["", "", fact.Key, fact.Value]),
            ["", "", "program", $"NegotiationSim {source.Version}"],
            ["", "", "command", source.Command],
            ["", "", "missing", "an empty cell is a value that does not exist"],
        ];
        foreach (var table in source.Tables)
        {
            rows.Add([table.Name, "", "holds", Meanings[table.Name]]);
            rows.AddRange(
                table
                    .Columns.Where(column => column.Unit.Length > 0)
                    .Select(column => (string[])[table.Name, column.Name, "unit", column.Unit])
            );
        }

        string[] names = ["sheet", "column", "what", "value"];
        return new Dataset(
            "readme",
            [.. names.Select(name => new DatasetColumn(name, ColumnKind.Text))],
            [new DatasetBlock(rows.Count, [.. names.Select((_, column) => rows.Select(row => row[column]).ToArray())])]
        );
    }
}
