using System.Globalization;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Datasets;

namespace Simulation.Storage.Exports;

/// <summary>A table of a result as comma-separated values.</summary>
internal sealed class CsvTableExport(string name, Func<RunResult, Dataset> table) : IExport
{
    public string FileName => $"{name}.csv";

    public void Write(RunResult result, Stream stream) => CsvDataset.Write(table(result), stream);
}

/// <summary>A table of a result as Parquet, with the scenario's name and hash and the seed in the file's metadata.</summary>
internal sealed class ParquetTableExport(string name, Func<RunResult, Dataset> table) : IExport
{
    public string FileName => $"{name}.parquet";

    public void Write(RunResult result, Stream stream)
    {
        var about = new Dictionary<string, string>
        {
            ["scenario"] = result.Header.Name,
            ["scenarioHash"] = result.Header.ScenarioHash,
            ["seed"] = result.Header.Seed.ToString(CultureInfo.InvariantCulture),
        };
        ParquetDataset.WriteAsync(table(result), about, stream).GetAwaiter().GetResult();
    }
}
