namespace Simulation.Storage.Folders;

/// <summary>
/// The right to write a folder, held by one program at a time: a lock beside the folder, which the system takes back from a program that
/// dies. The folder itself need not be there.
/// </summary>
public sealed class FolderClaim : IDisposable
{
    /// <summary>The lock of a folder beside which nothing can be written: a file in it.</summary>
    public const string InnerFile = Suffix;

    private const string Suffix = ".lock";
    private readonly FileStream _held;

    private FolderClaim(FileStream held) => _held = held;

    /// <summary>Claims a folder; the answer is null while somebody else writes it.</summary>
    /// <param name="folder">The folder; the one around it must be there.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static FolderClaim? TryTake(string folder)
    {
        var full = Full(folder);
        try
        {
            return Take(full + Suffix);
        }
        catch (Exception error) when (Directory.Exists(full) && error is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written beside the folder, nobody can replace it either: all who write meet inside.
            return Take(Path.Combine(full, InnerFile));
        }
    }

    /// <summary>Claims a folder; the ones around it are made where they are missing.</summary>
    /// <exception cref="FolderTakenException">Somebody else is writing it.</exception>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static FolderClaim On(string folder)
    {
        if (Path.GetDirectoryName(Full(folder)) is { } around)
            Directory.CreateDirectory(around);

        return TryTake(folder) ?? throw new FolderTakenException(folder);
    }

    /// <summary>Whether somebody is writing a folder now.</summary>
    public static bool IsHeld(string folder)
    {
        var full = Full(folder);
        if (!File.Exists(full + Suffix) && !File.Exists(Path.Combine(full, InnerFile)))
            return false;

        using var claim = TryTake(folder);
        return claim is null;
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static FolderClaim? Take(string path)
    {
        while (Open(path) is { } held)
        {
            // Its last owner may have taken the file away between the opening and the lock; then the lock is nobody's.
            if (File.Exists(path))
                return new FolderClaim(held);

            held.Dispose();
        }

        return null;
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }
}

/// <summary>Somebody else is writing a folder.</summary>
/// <param name="folder">The folder, as the user named it.</param>
public sealed class FolderTakenException(string folder)
    : IOException($"{folder}: another negsim is writing here; wait until it has ended, or choose another folder with --out.");
