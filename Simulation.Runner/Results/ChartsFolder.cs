using Simulation.Reporting.Charts;
using Simulation.Reporting.Folders;

namespace Simulation.Runner.Results;

/// <summary>Where charts of a finished run go: into its own folder, whose manifest then knows them, or into another.</summary>
/// <param name="run">The run.</param>
/// <param name="output">The other folder; null for the run's own.</param>
internal sealed class ChartsFolder(RunFolder run, string? output)
{
    /// <summary>The folder, as users know it.</summary>
    public string Path { get; } = output ?? System.IO.Path.Combine(run.Path, ResultFolder.ChartsFolder);

    /// <summary>Draws the charts; files of the same name are replaced.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public ChartOutput Write(ChartOptions options, IReadOnlyList<string> kinds)
    {
        var files = new List<(string Name, MemoryStream Bytes)>();
        var drawn = ChartBook.Write(run.Result, run.Manifest.Stamp, Collect, options, kinds.Count == 0 ? null : kinds);
        try
        {
            foreach (var (name, bytes) in files)
                AtomicFile.WriteBytes(System.IO.Path.Combine(Path, name), stream => stream.Write(bytes.ToArray()));

            if (output is null && files.Count > 0)
                run.Register([.. files.Select(file => $"{ResultFolder.ChartsFolder}/{file.Name}")]);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"cannot write to {Path}: {error.Message} Choose another folder with --out.", error);
        }

        return drawn;

        Stream Collect(string name)
        {
            files.Add((name, new MemoryStream()));
            return files[^1].Bytes;
        }
    }
}
