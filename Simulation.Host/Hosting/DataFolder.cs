namespace Simulation.Host.Hosting;

/// <summary>
/// The folder of a host's classes and keys, its owner's alone. It is held for one host: two that wrote to the same classes would each
/// refuse what the other took. The system lets go of it when the process ends, however it does.
/// </summary>
internal static class DataFolder
{
    private const string LockFile = "host.lock";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Takes the folder; null where another host has it.</summary>
    public static IDisposable? Take(string folder)
    {
        try
        {
            return Create(Path.Combine(folder, LockFile), FileMode.OpenOrCreate);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Makes a folder that only its owner can enter, where there is none.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnersFolder);
    }

    /// <summary>Opens a file for writing that only its owner can read.</summary>
    public static FileStream Create(string path, FileMode mode = FileMode.Create)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersFile;

        return new FileStream(path, options);
    }

    /// <summary>What to do where others of this machine can look into a folder that was there already; null where nobody can.</summary>
    public static string? Openness(string folder)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & Others) == UnixFileMode.None)
            return null;

        return $"The data folder {folder} is open to other users of this machine, and it holds classes and the keys that sign cookies: "
            + $"close it with chmod 700 '{folder}'.";
    }
}
