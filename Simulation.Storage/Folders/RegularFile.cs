using System.Formats.Tar;

namespace Simulation.Storage.Folders;

/// <summary>
/// The one place where files are opened that people name or hand on. What it is and how large it is are looked at first: a pipe, a device
/// or a socket may never end, and a file without measure takes all memory.
/// </summary>
public static class RegularFile
{
    private const string DanglingLink = "a symbolic link whose target is missing";

    /// <summary>The longest text that is read as a whole, in bytes; a convention, far above what any data file has.</summary>
    public const long LongestText = 256L << 20;

    /// <summary>The longest table that is read, in bytes: what this machine has of memory.</summary>
    public static long LongestTable => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Why a file is not read, in a sentence without its name; null if it may be.</summary>
    /// <param name="path">The file; a symbolic link stands for what it leads to.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    public static string? Refusal(string path, long longest) => Look(path, longest).Refusal;

    /// <summary>What stands at a path if it is a device, a pipe or a socket; null for a regular file and for nothing.</summary>
    /// <param name="path">The path; a symbolic link stands for what it leads to.</param>
    public static string? OtherKind(string path) => File.Exists(path) ? KindOf(Target(path)) : null;

    /// <summary>Why no file may take the place of what stands at a path, in a sentence without its name; null if one may.</summary>
    /// <param name="path">The path; a symbolic link stands for what it leads to.</param>
    public static string? PlaceRefusal(string path) =>
        OtherKind(path) is { } kind ? $"this is {kind}, which no file takes the place of; name a file." : null;

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; a symbolic link stands for what it leads to.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    /// <exception cref="FileRefusedException">It is no regular file, or too long.</exception>
    public static Stream Open(string path, long longest) =>
        Open(path, longest, out var refusal) ?? throw new FileRefusedException($"{path}: {refusal}");

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; a symbolic link stands for what it leads to.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    /// <param name="refusal">Why it is not read, in a sentence without its name; null if it is.</param>
    /// <returns>The file; null where it is refused.</returns>
    public static Stream? Open(string path, long longest, out string? refusal)
    {
        (var file, refusal) = Look(path, longest);

        // Files that the kernel makes up have no length, and some of them no end.
        return file is null ? null
            : file.Length == 0 ? new MemoryStream([], writable: false)
            : File.OpenRead(path);
    }

    private static (FileInfo? File, string? Refusal) Look(string path, long longest)
    {
        if (!File.Exists(path))
            return (null, WhatIsThere.InsteadOfFile(path));

        FileInfo file;
        try
        {
            file = Target(path);
        }
        catch (IOException)
        {
            return (null, "this is a symbolic link that leads back to itself.");
        }

        if (!file.Exists && !HasNoName(file))
            return (null, $"this is {DanglingLink}: {file.FullName}.");

        if (KindOf(file) is { } kind)
            return (null, $"this is {kind}, which may never end; expected a regular file: write what it holds into one.");

        return file.Length > longest ? (null, $"the file has {file.Length:N0} bytes; at most {longest:N0} are read.") : (file, null);
    }

    private static string? KindOf(FileInfo file) =>
        !file.Exists
            ? HasNoName(file)
                ? "a pipe"
                : DanglingLink
            : file.Length == 0
                ? KindOfEmpty(file.FullName)
                : null;

    // What a shell passes as /dev/fd/63 leads to a pipe without a name, which Linux calls pipe:[4711].
    private static bool HasNoName(FileInfo file) => file.Name.EndsWith(']') && file.Name.Contains(":[", StringComparison.Ordinal);

    // The length of a link is that of its own text.
    private static FileInfo Target(string path) => (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);

    // .NET has no other name for the kind of a file than what an archive would say of it. Only files without a length are asked: all others
    // are regular.
    private static string? KindOfEmpty(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            return "a socket";
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}

/// <summary>A file that is not read.</summary>
/// <param name="sentence">Which, and why not.</param>
public sealed class FileRefusedException(string sentence) : IOException(sentence);
