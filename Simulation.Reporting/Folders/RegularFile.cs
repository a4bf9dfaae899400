using System.Formats.Tar;

namespace Simulation.Reporting.Folders;

/// <summary>
/// The one place where files are opened that people name or hand on. What it is and how large it is are looked at first: a pipe, a device or
/// a socket may never end, and a file without measure takes all memory.
/// </summary>
public static class RegularFile
{
    /// <summary>The longest text that is read as a whole, in bytes; a convention, far above what any data file has.</summary>
    public const long LongestText = 256L << 20;

    /// <summary>The longest table that is read, in bytes: what this machine has of memory.</summary>
    public static long LongestTable => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Why a file is not read, in a sentence without its name; null if it may be.</summary>
    /// <param name="path">The file; a symbolic link stands for what it leads to.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    public static string? Refusal(string path, long longest)
    {
        if (!File.Exists(path))
            return WhatIsThere.InsteadOfFile(path);

        if (IsCircle(path))
            return "this is a symbolic link that leads back to itself.";
        if (OtherKind(path) is { } kind)
            return $"this is {kind}, which may never end; expected a regular file: write what it holds into one.";

        var length = Target(path).Length;
        return length > longest ? $"the file has {length:N0} bytes; at most {longest:N0} are read." : null;
    }

    /// <summary>What stands at a path if it is a device, a pipe or a socket; null for a regular file and for nothing.</summary>
    /// <param name="path">The path; a symbolic link stands for what it leads to.</param>
    public static string? OtherKind(string path)
    {
        if (!File.Exists(path))
            return null;
        if (Target(path) is not { Exists: true } file)
            return "a pipe";

        return file.Length == 0 ? KindOfEmpty(file.FullName) : null;
    }

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; a symbolic link stands for what it leads to.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    /// <exception cref="FileRefusedException">It is no regular file, or too long.</exception>
    public static Stream Open(string path, long longest)
    {
        if (Refusal(path, longest) is { } refusal)
            throw new FileRefusedException($"{path}: {refusal}");

        // Files that the kernel makes up have no length, and some of them no end.
        return Target(path).Length == 0 ? new MemoryStream([], writable: false) : File.OpenRead(path);
    }

    private static bool IsCircle(string path)
    {
        try
        {
            Target(path);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // The length of a link is that of its own text. What a shell passes as /dev/fd/63 leads to a pipe without a name.
    private static FileInfo Target(string path) => (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);

    // .NET has no other name for the kind of a file than what an archive would say of it. Only files without a length are asked: all others are regular.
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
