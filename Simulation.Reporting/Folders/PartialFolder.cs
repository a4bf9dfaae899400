namespace Simulation.Reporting.Folders;

/// <summary>A folder under a name of its own until it is complete. What is not complete when this is disposed of goes away, with the folders made around it.</summary>
public sealed class PartialFolder : IDisposable
{
    private readonly string _path;
    private readonly List<string> _madeAround = [];
    private bool _complete;

    /// <summary>Makes the folder.</summary>
    /// <exception cref="IOException">It cannot be made; the message says where and why.</exception>
    public PartialFolder(string path)
    {
        _path = path;
        for (var parent = Path.GetDirectoryName(path); parent is not null && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
            _madeAround.Add(parent);

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new IOException($"cannot write beside {Path.GetDirectoryName(path)}: {error.Message}", error);
        }
    }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Takes its final name, in place of what is there.</summary>
    public void Become(string target)
    {
        var former = $"{_path}.former";
        var replaces = Directory.Exists(target);
        if (replaces)
            Directory.Move(target, former);

        try
        {
            Directory.Move(_path, target);
        }
        catch when (replaces)
        {
            Directory.Move(former, target);
            throw;
        }

        _complete = true;
        if (replaces)
            Directory.Delete(former, true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_complete)
            return;

        if (Directory.Exists(_path))
            Directory.Delete(_path, true);

        foreach (var folder in _madeAround.Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }
}
