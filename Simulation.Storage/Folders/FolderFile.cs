namespace Simulation.Storage.Folders;

/// <summary>
/// A file of a folder that somebody else may have filled: a regular file inside it, and never what a symbolic link leads to. The folder
/// itself may be reached by a link, since the user names it.
/// </summary>
public static class FolderFile
{
    /// <summary>Why a file is not read, in a sentence with its name; null if it may be.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="name">The file's name, relative to the folder.</param>
    /// <param name="longest">How long it may be, in bytes; null for <see cref="RegularFile.LongestTable"/>.</param>
    public static string? Refusal(string folder, string name, long? longest = null)
    {
        if (LinkRefusal(folder, name) is { } link)
            return link;

        return RegularFile.Refusal(Path.Combine(folder, name), longest ?? RegularFile.LongestTable) is { } refusal
            ? $"{Path.Combine(folder, name)}: {refusal}"
            : null;
    }

    /// <summary>
    /// Why a file is neither read nor written, since its name or a symbolic link leads out of the folder; null if none does.
    /// </summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="name">The name of a file or folder in it, relative to it; it need not be there.</param>
    public static string? LinkRefusal(string folder, string name)
    {
        if (!ForeignFiles.IsInside(name))
            return $"{Path.Combine(folder, name)}: this is outside the folder {folder}.";

        var path = folder;
        foreach (var part in name.Split('/', '\\'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is { } target)
                return $"{path}: this is a symbolic link to {target}, which is not followed: what belongs to a result is in its own "
                    + $"folder. Put a file or folder in its place.";
        }

        return null;
    }

    /// <summary>Opens a file for reading.</summary>
    /// <inheritdoc cref="Refusal" path="/param"/>
    /// <exception cref="FileRefusedException">It is no regular file inside the folder, or too long.</exception>
    public static Stream Open(string folder, string name, long? longest = null)
    {
        if (LinkRefusal(folder, name) is { } link)
            throw new FileRefusedException(link);

        return RegularFile.Open(Path.Combine(folder, name), longest ?? RegularFile.LongestTable);
    }

    /// <summary>The text of a file.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="name">The file's name, relative to the folder.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    /// <exception cref="FileRefusedException">It is no regular file inside the folder, or too long.</exception>
    public static string ReadText(string folder, string name, long longest = RegularFile.LongestText)
    {
        using var reader = new StreamReader(Open(folder, name, longest));
        return reader.ReadToEnd();
    }
}
