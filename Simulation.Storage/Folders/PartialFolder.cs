namespace Simulation.Storage.Folders;

/// <summary>
/// A folder under a name of its own until it is complete; nobody else can write the same one meanwhile. What is not complete when this is
/// disposed of goes away, with the folders made around it.
/// </summary>
public sealed class PartialFolder : IDisposable
{
    private static readonly HashSet<PartialFolder> Begun = [];

    private readonly string _path;
    private readonly List<string> _madeAround;
    private FolderClaim _claim;
    private bool _complete;

    private PartialFolder(string target, FolderClaim claim, List<string> madeAround)
    {
        Target = target;
        _claim = claim;
        _madeAround = madeAround;
        _path = $"{Full(target)}.partial-{Environment.ProcessId}";
    }

    /// <summary>The name that it takes, as the user gave it.</summary>
    public string Target { get; private set; }

    private string Former => $"{_path}.former";

    /// <summary>Begins a folder that takes the place of what has its name.</summary>
    /// <exception cref="FolderTakenException">Somebody else is writing it.</exception>
    /// <exception cref="IOException">It cannot be made; the message says where and why.</exception>
    public static PartialFolder At(string target) => Begin(target) ?? throw new FolderTakenException(target);

    /// <summary>Begins a folder with the first of the names NAME, NAME-2, NAME-3 ... that is neither there nor being written.</summary>
    /// <exception cref="IOException">It cannot be made; the message says where and why.</exception>
    public static PartialFolder Unused(string name)
    {
        foreach (var candidate in NumberedNames.Of(name))
        {
            if (Path.Exists(candidate) || Begin(candidate) is not { } folder)
                continue;

            // Whoever was writing it may have ended just before it was claimed.
            if (!Path.Exists(candidate))
                return folder;

            folder.Dispose();
        }

        throw new InvalidOperationException("Numbered names have no end.");
    }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(_complete ? Target : _path, name);

    /// <summary>
    /// Takes its name, in place of what is there if that may be; if not, the first name with a number that is neither there nor being
    /// written. <see cref="Target"/> says which.
    /// </summary>
    /// <param name="mayReplace">Whether what has the name now may be replaced.</param>
    public void Become(Func<string, bool> mayReplace)
    {
        if (!TryTake(Target, mayReplace))
            Target = NumberedNames.Of(Path.TrimEndingDirectorySeparator(Target)).Skip(1).First(TryClaim);

        _complete = true;
        WrittenFiles.Add(Target);
        if (Directory.Exists(Former))
            Directory.Delete(Former, true);
    }

    /// <summary>
    /// Takes away what is not complete, as far as that can be done: the program ends while somebody may still be writing.
    /// </summary>
    public static void AbandonAll()
    {
        PartialFolder[] left;
        lock (Begun)
            left = [.. Begun];

        foreach (var folder in left)
        {
            try
            {
                folder.Dispose();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // What is being written at this very moment stays as a partial folder, which nothing takes for a result.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Begun)
            Begun.Remove(this);

        if (!_complete && Directory.Exists(_path))
            Directory.Delete(_path, true);

        _claim.Dispose();
        if (!_complete)
            RemoveEmpty(_madeAround);
    }

    private bool TryClaim(string name)
    {
        if (Path.Exists(name) || FolderClaim.TryTake(name) is not { } claim)
            return false;

        if (TryTake(name, _ => false))
        {
            _claim.Dispose();
            _claim = claim;
            return true;
        }

        claim.Dispose();
        return false;
    }

    // Other programs know nothing of claims, and may make the name theirs at any time.
    private bool TryTake(string name, Func<string, bool> mayReplace)
    {
        if (Path.Exists(name))
            return mayReplace(name) && Replace(name);

        try
        {
            Directory.Move(_path, name);
            return true;
        }
        catch (IOException) when (Path.Exists(name) && Directory.Exists(_path))
        {
            return false;
        }
    }

    private bool Replace(string name)
    {
        Directory.Move(name, Former);
        try
        {
            Directory.Move(_path, name);
        }
        catch
        {
            Directory.Move(Former, name);
            throw;
        }

        return true;
    }

    private static PartialFolder? Begin(string target)
    {
        var full = Full(target);
        var madeAround = new List<string>();
        for (
            var parent = Path.GetDirectoryName(full);
            parent is not null && !Directory.Exists(parent);
            parent = Path.GetDirectoryName(parent)
        )
            madeAround.Add(parent);

        FolderClaim? claim = null;
        try
        {
            if (Path.GetDirectoryName(full) is { } around)
                Directory.CreateDirectory(around);

            claim = FolderClaim.TryTake(full);
            if (claim is null)
                return null;

            var folder = new PartialFolder(target, claim, madeAround);
            lock (Begun)
                Begun.Add(folder);

            Directory.CreateDirectory(folder._path);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            claim?.Dispose();
            RemoveEmpty(madeAround);
            throw new IOException($"cannot write beside {Path.GetDirectoryName(full)}: {error.Message}", error);
        }
    }

    private static string Full(string target) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));

    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }
}
