using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests;

/// <summary>Draws one kind of chart, to be read back.</summary>
internal static class DrawnChart
{
    public static MemoryFolder Of(RunResult run, string kind)
    {
        var (folder, output) = Write(run, kind);
        Assert.Empty(output.Skipped);
        return folder;
    }

    public static string WhyNot(RunResult run, string kind) => Assert.Single(Write(run, kind).Output.Skipped).Reason;

    private static (MemoryFolder Folder, ChartOutput Output) Write(RunResult run, string kind)
    {
        var folder = new MemoryFolder();
        return (folder, ChartBook.Write(run, new RunStamp("1.2.3"), folder.Open, new ChartOptions { Formats = ["svg", "csv"] }, [kind]));
    }
}
