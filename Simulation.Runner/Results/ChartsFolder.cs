using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Storage.Results;

namespace Simulation.Runner.Results;

/// <summary>Where charts of a finished run go: into its own folder, whose manifest then knows them, or into another.</summary>
/// <param name="run">The run.</param>
/// <param name="output">The other folder; null for the run's own.</param>
internal sealed class ChartsFolder(RunFolder run, string? output)
{
    /// <summary>The folder, as users know it.</summary>
    public string Path { get; } = output ?? System.IO.Path.Combine(run.Path, ResultFolder.ChartsFolder);

    /// <summary>Draws the charts; files of the same name are replaced.</summary>
    /// <exception cref="FolderTakenException">Somebody else is writing there.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public ChartOutput Write(ChartOptions options, IReadOnlyList<string> kinds, CancellationToken cancellation)
    {
        var folder = output ?? run.Path;
        using var claim = FolderClaim.On(folder);
        var files = new PictureFiles(folder, cancellation);
        var drawn = ChartBook.Write(run.Result, run.Manifest.Stamp, Open, options, kinds.Count == 0 ? null : kinds);
        files.Save(entered: output is null);
        return drawn;

        Stream Open(string name) => files.Open(output is null ? $"{ResultFolder.ChartsFolder}/{name}" : name);
    }
}
