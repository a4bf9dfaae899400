using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;
using Simulation.Storage.Results;

namespace Simulation.Reporting.Report;

/// <summary>Makes of a run what a report tells of it.</summary>
public static class ReportRuns
{
    /// <summary>A run read back from its folder.</summary>
    public static ReportRun Of(RunFolder run) => Of(run.Setup, run.Result, run.Package, run.Manifest.Stamp);

    /// <summary>The run, with where its data come from.</summary>
    public static ReportRun Of(RunSetup setup, RunResult result, ScenarioPackage package, RunStamp stamp) =>
        new(setup, result, stamp, package.Yaml, [.. Data(package.DataHashes())]);

    private static IEnumerable<ReportData> Data(IReadOnlyDictionary<string, string> hashes)
    {
        var shipped = ShippedData.Hashes(hashes.Keys);
        var attribution = ShippedData.Attribution;
        return hashes.Select(file => new ReportData(
            file.Key,
            file.Value,
            shipped.GetValueOrDefault(file.Key) == file.Value
                ? $"Comes with the program; sources and licences of every column stand in scenarios/data/README.md. {attribution}"
                : "Not a file of this version of the program, so its source and licence are not known here."
        ));
    }
}
