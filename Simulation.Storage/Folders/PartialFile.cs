namespace Simulation.Storage.Folders;

/// <summary>A file that takes its name when it is complete; what is not complete when this is disposed of goes away.</summary>
public sealed class PartialFile : IDisposable
{
    private readonly string _partial;
    private readonly bool _replaces;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its name in the end.</param>
    /// <param name="replaces">Whether a file that is there by then is replaced; if not, this one takes a name with a number.</param>
    /// <exception cref="FileRefusedException">A device, a pipe or a socket stands there, which no file may take the place of.</exception>
    public PartialFile(string path, bool replaces = true)
    {
        if (RegularFile.PlaceRefusal(path) is { } refusal)
            throw new FileRefusedException($"{path}: {refusal}");

        Target = path;
        _partial = $"{path}.partial-{Environment.ProcessId}";
        _replaces = replaces;

        // One that a program left which died is in the way; a link that somebody put there is never written through.
        File.Delete(_partial);
        Stream = new FileStream(_partial, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The name that it takes.</summary>
    public string Target { get; private set; }

    /// <summary>Where it is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives it its name; <see cref="Target"/> says which, where the one asked for is taken and must not be replaced.</summary>
    public void Complete()
    {
        Stream.Dispose();
        if (_replaces)
            File.Move(_partial, Target, overwrite: true);
        else
            Target = NumberedNames.Of(Target, Path.GetExtension(Target)).First(TryTake);

        WrittenFiles.Add(Target);
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

    private bool TryTake(string name)
    {
        if (Path.Exists(name))
            return false;

        try
        {
            File.Move(_partial, name);
            return true;
        }
        catch (IOException) when (Path.Exists(name) && File.Exists(_partial))
        {
            return false; // Somebody took the name just now.
        }
    }
}
