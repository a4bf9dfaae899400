using System.IO.Compression;
using System.Text;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Bundles;

/// <summary>
/// The folder of a run or a sweep packed for an archive, with how to cite it and how to prove it. The same folder gives the same bytes.
/// </summary>
public static class ResultBundle
{
    // Zip knows no times before 1980; when a file was written is no part of a result.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive: everything in one folder of this name.</summary>
    public static void Write(string folder, string name, BundleContent content, Stream stream, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in content.Files.Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            Copy(archive, FolderFile.Open(folder, file), $"{name}/{file}");
        }

        if (content.Data.Count > 0 && ShippedData.Sources is { } sources)
            Copy(archive, File.OpenRead(sources), $"{name}/DATA-SOURCES.md");

        Text(archive, $"{name}/CITATION.cff", BundlePages.Citation(content));
        Text(archive, $"{name}/README.md", BundlePages.Readme(name, content));
    }

    private static void Copy(ZipArchive archive, Stream from, string name)
    {
        using var source = from;
        using var target = Entry(archive, name);
        source.CopyTo(target);
    }

    private static void Text(ZipArchive archive, string name, string text)
    {
        using var target = Entry(archive, name);
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
