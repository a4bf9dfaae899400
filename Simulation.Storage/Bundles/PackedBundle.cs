using System.IO.Compression;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Bundles;

/// <summary>A bundle that somebody else may have packed: what it says of itself is looked at before anything is unpacked.</summary>
public static class PackedBundle
{
    /// <summary>Unpacks a bundle.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>Why it was not unpacked, in a sentence; null if it was.</returns>
    public static async Task<string?> UnpackAsync(string file, string folder, CancellationToken cancellation)
    {
        if (RegularFile.Refusal(file, long.MaxValue) is { } irregular)
            return $"{file}: {irregular}";

        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancellation);
            if (Refusal(archive, new DriveInfo(folder).AvailableFreeSpace) is { } refusal)
                return $"{file}: {refusal}";

            await archive.ExtractToDirectoryAsync(folder, cancellation);
            return null;
        }
        catch (InvalidDataException error)
        {
            return $"{file}: this is no bundle, or a damaged one: {error.Message}";
        }
    }

    // No entry becomes longer than it says, so that the sum can be relied on.
    private static string? Refusal(ZipArchive archive, long room)
    {
        if (archive.Entries.FirstOrDefault(entry => !ForeignFiles.IsInside(entry.FullName)) is { } outside)
            return $"the archive names '{outside.FullName}', which is outside its folder: it is not as this program packed it.";
        if (
            archive.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is
            { } twice
        )
            return $"the archive has '{twice.Key}' twice: it is not as this program packed it.";

        var bytes = archive.Entries.Sum(entry => (decimal)entry.Length);
        return bytes > room ? $"unpacked, the archive has {bytes:N0} bytes, and the disk of temporary files has room for {room:N0}." : null;
    }
}
