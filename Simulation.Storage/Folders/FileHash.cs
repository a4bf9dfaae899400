namespace Simulation.Storage.Folders;

/// <summary>SHA-256 as a manifest states it: lower case hexadecimal text.</summary>
public static class FileHash
{
    /// <summary>Of a file of a folder.</summary>
    /// <exception cref="FileRefusedException">It is no regular file inside the folder, or too long.</exception>
    public static string Of(string folder, string name, CancellationToken cancellation) =>
        Of(
            stream =>
            {
                using var file = FolderFile.Open(folder, name);
                file.CopyTo(stream);
            },
            cancellation
        );

    /// <summary>Of what is written.</summary>
    public static string Of(Action<Stream> write, CancellationToken cancellation)
    {
        var hash = "";
        using (var stream = new HashingStream(Stream.Null, told => hash = told, cancellation))
            write(stream);

        return hash;
    }

    /// <summary>
    /// The files of a folder that are not what their hashes say, in the order of their names, each a sentence: those that are not there or
    /// must not be read, and those that say something else.
    /// </summary>
    public static (IReadOnlyList<string> Missing, IReadOnlyList<string> Changed) Check(
        string folder,
        IReadOnlyDictionary<string, string> hashes,
        CancellationToken cancellation
    )
    {
        var missing = new List<string>();
        var changed = new List<string>();
        foreach (var (name, hash) in hashes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (FolderFile.LinkRefusal(folder, name) is { } link)
                missing.Add(link);
            else if (!File.Exists(path))
                missing.Add($"{path}: the file is missing, so the folder is damaged.");
            else if (FolderFile.Refusal(folder, name) is { } refusal)
                missing.Add(refusal);
            else if (Of(folder, name, cancellation) != hash)
                changed.Add($"{path}: the file has been changed since it was written.");
        }

        return (missing, changed);
    }
}
