namespace Simulation.Storage.Folders;

/// <summary>
/// Pictures of results whose data are there already: each is drawn into memory first, so that a picture that fails changes no file; those
/// of a result folder are entered in its manifest.
/// </summary>
/// <param name="folder">Where they go.</param>
/// <param name="cancellation">Stops between two files.</param>
public sealed class PictureFiles(string folder, CancellationToken cancellation)
{
    private readonly List<(string Name, MemoryStream Bytes)> _drawn = [];
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Opens a picture's file by its name, relative to the folder.</summary>
    /// <exception cref="OperationCanceledException">No more are to be drawn.</exception>
    public Stream Open(string name)
    {
        cancellation.ThrowIfCancellationRequested();
        var bytes = new MemoryStream();
        _drawn.Add((name, bytes));
        return new HashingStream(bytes, hash => _hashes[name] = hash, cancellation);
    }

    /// <summary>Writes what was drawn; files of the same name are replaced.</summary>
    /// <param name="entered">Whether the folder's manifest is to know them.</param>
    /// <exception cref="FileRefusedException">A symbolic link leads out of the folder; nothing has been written.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Save(bool entered)
    {
        if (
            entered
            && _drawn.Select(picture => FolderFile.LinkRefusal(folder, picture.Name)).FirstOrDefault(link => link is not null)
                is { } refusal
        )
            throw new FileRefusedException(refusal);

        var unmade = _drawn.Select(picture => Path.GetDirectoryName(Path.Combine(folder, picture.Name))!).Where(NotThere).ToHashSet();
        try
        {
            foreach (var (name, bytes) in _drawn)
                AtomicFile.WriteBytes(Path.Combine(folder, name), stream => stream.Write(bytes.ToArray()));

            if (entered && _drawn.Count > 0)
                Manifest.Enter(folder, _hashes);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"cannot write to {folder}: {error.Message} Choose another place with --out.", error);
        }
        finally
        {
            Clear(unmade);
        }
    }

    private static bool NotThere(string path) => !Directory.Exists(path);

    // A folder that was made for pictures, and that none of them came into, does not stay.
    private static void Clear(IEnumerable<string> folders)
    {
        foreach (var made in folders.Where(made => Directory.Exists(made) && !Directory.EnumerateFileSystemEntries(made).Any()))
            Directory.Delete(made);
    }
}
