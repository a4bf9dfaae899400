using System.Text;

namespace Simulation.Storage.Folders;

/// <summary>Writes a file so that it is either whole or as it was: into one beside it, which takes its name at the end.</summary>
public static class AtomicFile
{
    /// <summary>Writes text, as UTF-8.</summary>
    /// <inheritdoc cref="WriteBytes" path="/param|/returns"/>
    public static string Write(string path, Action<TextWriter> write, bool replaces = true) =>
        WriteBytes(
            path,
            stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                write(writer);
            },
            replaces
        );

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <param name="replaces">Whether a file that is there by then is replaced; if not, this one takes a name with a number.</param>
    /// <returns>The name that it took.</returns>
    public static string WriteBytes(string path, Action<Stream> write, bool replaces = true)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);

        using var file = new PartialFile(path, replaces);
        write(file.Stream);
        file.Complete();
        return file.Target;
    }
}
