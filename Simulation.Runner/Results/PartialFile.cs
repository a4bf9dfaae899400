namespace Simulation.Runner.Results;

/// <summary>A file that takes its name when it is complete; what is not complete when this is disposed of goes away.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;

    public PartialFile(string path)
    {
        (_path, _partial) = (path, $"{path}.partial-{Environment.ProcessId}");
        Stream = File.Create(_partial);
    }

    /// <summary>Where it is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives it its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_partial, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            File.Delete(_partial); // On a full disk the stream cannot write its last bytes, and says so.
        }
    }
}
