namespace Simulation.Storage.Folders;

/// <summary>What this program has written under its final name so far, so that how it ends can be told truly.</summary>
public static class WrittenFiles
{
    private static readonly List<string> Paths = [];

    /// <summary>The files and folders, in the order in which they were written.</summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            lock (Paths)
                return [.. Paths];
        }
    }

    /// <summary>Begins anew: a command begins.</summary>
    public static void Clear()
    {
        lock (Paths)
            Paths.Clear();
    }

    /// <summary>Notes a file or folder that has taken its name.</summary>
    public static void Add(string path)
    {
        lock (Paths)
            Paths.Add(path);
    }
}
