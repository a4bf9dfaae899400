using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Report;

/// <summary>The pictures of a run in its result folder.</summary>
public static class RunPictures
{
    /// <summary>Draws the charts and the report of a run into its folder, once that is finished.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Draw(this ResultFolder folder, ReportRun run) =>
        folder.Draw(open =>
        {
            ChartBook.Write(run.Result, run.Stamp, name => open($"{ResultFolder.ChartsFolder}/{name}"));
            using var stream = open(ResultFolder.ReportFile);
            RunReport.Write([run], stream);
        });
}
