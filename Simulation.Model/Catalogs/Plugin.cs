using System.Reflection;

namespace Simulation.Model.Catalogs;

/// <summary>An assembly of somebody else's with extensions.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its file, as lower case hexadecimal text: what identifies the code.</param>
/// <param name="Assembly">The assembly.</param>
public sealed record Plugin(string Name, string Version, string Hash, Assembly Assembly)
{
    /// <summary>As people and hosts know it: name, version and the start of its hash.</summary>
    public override string ToString() => $"{Name} {Version} (SHA-256 {ShortHash(Hash)})";

    /// <summary>The start of a hash, which is enough for people to tell two files apart.</summary>
    public static string ShortHash(string hash) => hash[..Math.Min(12, hash.Length)];
}
