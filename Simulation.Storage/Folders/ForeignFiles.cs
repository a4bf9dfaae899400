using System.IO.Enumeration;

namespace Simulation.Storage.Folders;

/// <summary>Which files of a folder its manifest does not answer for: they are somebody's, and no result takes their place.</summary>
public static class ForeignFiles
{
    private const int Named = 3;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>
    /// The files and symbolic links of a folder, hidden ones too, that are not among its own, relative to it, in the order of their names.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The names of its own files, as a manifest has them.</param>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> own)
    {
        var known = own.ToHashSet(StringComparer.Ordinal);
        var files = Entries(folder).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        return [.. files.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A few of them, and how many more there are.</summary>
    public static string Told(IReadOnlyList<string> files)
    {
        var names = string.Join(", ", files.Take(Named).Select(file => $"'{file}'"));
        return files.Count > Named ? $"{names} and {files.Count - Named} more" : names;
    }

    /// <summary>
    /// The symbolic links in a folder, each a sentence: a folder that is written on with them would be written on elsewhere.
    /// </summary>
    public static IReadOnlyList<string> LinksIn(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Entries(folder)
                    .Select(path => Path.GetRelativePath(folder, path))
                    .Order(StringComparer.Ordinal)
                    .Select(name => FolderFile.LinkRefusal(folder, name))
                    .OfType<string>(),
            ];

    // A link is an entry of its own: what it leads to is elsewhere, or the folder again.
    private static FileSystemEnumerable<string> Entries(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Whether a manifest's name of a file leads to one inside its folder.</summary>
    public static bool IsInside(string name) => !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
}
