namespace Simulation.Runner.Results;

/// <summary>SHA-256 as a manifest states it: lower case hexadecimal text.</summary>
internal static class FileHash
{
    /// <summary>Of a file.</summary>
    public static string Of(string path, CancellationToken cancellation) => Of(
        stream =>
        {
            using var file = File.OpenRead(path);
            file.CopyTo(stream);
        },
        cancellation);

    /// <summary>Of what is written.</summary>
    public static string Of(Action<Stream> write, CancellationToken cancellation)
    {
        var hash = "";
        using (var stream = new HashingStream(Stream.Null, told => hash = told, cancellation))
            write(stream);

        return hash;
    }
}
