using System.Globalization;
using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Exports.Formats;

/// <summary>
/// The IAMC format, long and wide, and as the workbook that pyam reads: sheets <c>data</c> (wide) and <c>meta</c> (a row for each model and
/// scenario).
/// </summary>
public sealed class IamcFormat : IExportFormat
{
    /// <summary>The file of a result folder that all of it is made from.</summary>
    public const string Source = "iamc.csv";

    /// <inheritdoc/>
    public string Name => "iamc";

    /// <inheritdoc/>
    public IEnumerable<string> Refusals(ExportSource source)
    {
        if (source.Run is null)
            yield return $"{source.Folder}: this is a sweep, and the IAMC format has no place for its "
                + $"factors; use --format csv, parquet or xlsx.";
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WriteAsync(ExportSource source, PartialFolder to)
    {
        var table = IamcTable.Read(Path.Combine(source.Folder, Source), source.Open(Source));
        foreach (var form in new[] { table.LongForm(), table.WideForm() })
        {
            using var csv = File.Create(to.PathOf($"{form.Name}.csv"));
            CsvDataset.Write(form, csv);
        }

        using var workbook = File.Create(to.PathOf("iamc.xlsx"));
        Workbook.Write([table.WideForm() with { Name = "data" }, Meta(table, source.Run!)], workbook);
        return Task.FromResult<IReadOnlyList<string>>(["iamc-long.csv", "iamc-wide.csv", "iamc.xlsx"]);
    }

    // Names that pyam keeps for itself (data, meta, level, exclude, measurand) must not be columns here.
    private static Dataset Meta(IamcTable table, Manifest run)
    {
        (string Name, string Value)[] facts =
        [
            ("seed", run.Seed.ToString(CultureInfo.InvariantCulture)),
            ("replicates", run.Replicates.ToString(CultureInfo.InvariantCulture)),
            ("scenario_hash", run.ScenarioHash),
            ("commit", run.Commit ?? "unknown"),
            ("command", run.Command),
        ];
        string[][] columns =
        [
            [.. table.Scenarios.Select(scenario => scenario.Model)],
            [.. table.Scenarios.Select(scenario => scenario.Scenario)],
            .. facts.Select(fact => Enumerable.Repeat(fact.Value, table.Scenarios.Count).ToArray()),
        ];
        return new Dataset(
            "meta",
            [
                .. facts
                    .Select(fact => fact.Name)
                    .Prepend("scenario")
                    .Prepend("model")
                    .Select(name => new DatasetColumn(name, ColumnKind.Text)),
            ],
            [new DatasetBlock(table.Scenarios.Count, columns)]
        );
    }
}
