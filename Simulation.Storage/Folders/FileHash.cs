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
}
