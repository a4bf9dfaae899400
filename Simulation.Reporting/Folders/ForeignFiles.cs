namespace Simulation.Reporting.Folders;

/// <summary>Which files of a folder its manifest does not answer for: they are somebody's, and no result takes their place.</summary>
public static class ForeignFiles
{
    private const int Named = 3;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The files of a folder, hidden ones too, that are not among its own, relative to it, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The names of its own files, as a manifest has them.</param>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> own)
    {
        var known = own.ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(folder, "*", Everything).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        return [.. files.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A few of them, and how many more there are.</summary>
    public static string Told(IReadOnlyList<string> files)
    {
        var names = string.Join(", ", files.Take(Named).Select(file => $"'{file}'"));
        return files.Count > Named ? $"{names} and {files.Count - Named} more" : names;
    }

    /// <summary>Whether a manifest's name of a file leads to one inside its folder.</summary>
    public static bool IsInside(string name) => !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
}
