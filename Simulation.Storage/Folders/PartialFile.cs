namespace Simulation.Storage.Folders;

/// <summary>A file that takes its name when it is complete; what is not complete when this is disposed of goes away.</summary>
public sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly bool _replaces;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its name in the end.</param>
    /// <param name="replaces">Whether a file that is there by then is replaced.</param>
    /// <exception cref="FileRefusedException">A device, a pipe or a socket stands there, which no file may take the place of.</exception>
    public PartialFile(string path, bool replaces = true)
    {
        if (RegularFile.PlaceRefusal(path) is { } refusal)
            throw new FileRefusedException($"{path}: {refusal}");

        _path = path;
        _partial = $"{path}.partial-{Environment.ProcessId}";
        _replaces = replaces;

        // One that a program left which died is in the way; a link that somebody put there is never written through.
        File.Delete(_partial);
        Stream = new FileStream(_partial, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Where it is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives it its name.</summary>
    /// <exception cref="IOException">There is a file of this name by now, which must not be replaced.</exception>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_partial, _path, _replaces);
        WrittenFiles.Add(_path);
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
