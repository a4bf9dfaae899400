using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Simulation.Model.Scenarios;

/// <summary>
/// A scenario as it travels: one self-contained text with every override applied, and the data files it needs. Two packages with the same
/// texts are the same scenario, wherever they are run.
/// </summary>
/// <param name="File">The file as the user named it, for messages.</param>
/// <param name="Yaml">The resolved scenario.</param>
/// <param name="Data">The texts of the data files by name (<c>countries.csv</c>, <c>affinity.csv</c>); empty where none is needed.</param>
public sealed record ScenarioPackage(string File, string Yaml, IReadOnlyDictionary<string, string> Data)
{
    // The same data serve the thousands of scenarios of a sweep: each text is hashed once.
    private static readonly ConditionalWeakTable<string, string> Digests = [];

    /// <summary>SHA-256 over the resolved scenario and the names and hashes of the data files, as lower case hexadecimal text.</summary>
    public string Hash { get; } = HashOf([Yaml], Data);

    /// <summary>SHA-256 of each data file by its name, as lower case hexadecimal text.</summary>
    public IReadOnlyDictionary<string, string> DataHashes() =>
        new SortedDictionary<string, string>(Data.ToDictionary(entry => entry.Key, entry => DigestOf(entry.Value)), StringComparer.Ordinal);

    /// <summary>SHA-256 over the names and hashes of data files, as lower case hexadecimal text: the same for the same texts.</summary>
    public static string KeyOf(IReadOnlyDictionary<string, string> data) => HashOf([], data);

    private static string HashOf(IEnumerable<string> texts, IReadOnlyDictionary<string, string> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
            Append(hash, text);

        foreach (var (name, text) in data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, DigestOf(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string DigestOf(string text) =>
        Digests.GetValue(text, whole => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole))));

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
