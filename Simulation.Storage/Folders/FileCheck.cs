namespace Simulation.Storage.Folders;

/// <summary>What is wrong with the files of a folder, each file a sentence.</summary>
/// <param name="Missing">Those that are not there or must not be read.</param>
/// <param name="Changed">Those that say something else than when they were written.</param>
public sealed record FileCheck(IReadOnlyList<string> Missing, IReadOnlyList<string> Changed)
{
    /// <summary>All of them; empty where the folder is whole.</summary>
    public IReadOnlyList<string> All => [.. Missing, .. Changed];

    /// <summary>Holds the files of a folder against their SHA-256, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="hashes">What each file's hash should be, by its name.</param>
    /// <param name="cancellation">Stops within a large file.</param>
    public static FileCheck Of(string folder, IEnumerable<KeyValuePair<string, string>> hashes, CancellationToken cancellation)
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
            else if (FileHash.Of(folder, name, cancellation) != hash)
                changed.Add($"{path}: the file has been changed since it was written.");
        }

        return new FileCheck(missing, changed);
    }
}
