using Simulation.Model.Engine.Results;
using Simulation.Storage.Datasets;

namespace Simulation.Storage.Exports;

/// <summary>A file of a result folder. The same result gives the same bytes.</summary>
public interface IExport
{
    /// <summary>The file's name.</summary>
    string FileName { get; }

    /// <summary>Writes the file.</summary>
    void Write(RunResult result, Stream stream);
}

/// <summary>The data files of a result folder.</summary>
public static class DataExports
{
    /// <summary>All of them, in the order they are written.</summary>
    /// <param name="version">The program's version, for formats that name their model.</param>
    public static IReadOnlyList<IExport> All(string version) =>
        [
            new SummaryExport(),
            new CsvTableExport("indicators", ResultDatasets.Indicators),
            new ParquetTableExport("indicators", ResultDatasets.Indicators),
            new CsvTableExport("periods", ResultDatasets.Periods),
            new ParquetTableExport("periods", ResultDatasets.Periods),
            new CsvTableExport("world", ResultDatasets.World),
            new ParquetTableExport("world", ResultDatasets.World),
            new ParquetTableExport("trust", ResultDatasets.Trust),
            new ReferenceExport(),
            new EventsExport(),
            new IamcExport(version),
        ];
}
