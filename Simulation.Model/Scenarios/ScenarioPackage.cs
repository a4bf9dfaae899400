using System.Security.Cryptography;
using System.Text;

namespace Simulation.Model.Scenarios;

/// <summary>
/// A scenario as it travels: one self-contained text with every override applied, and the data files it needs. Two packages with the same texts are the same scenario, wherever they are run.
/// </summary>
/// <param name="File">The file as the user named it, for messages.</param>
/// <param name="Yaml">The resolved scenario.</param>
/// <param name="Data">The texts of the data files by name (<c>countries.csv</c>, <c>affinity.csv</c>); empty where none is needed.</param>
public sealed record ScenarioPackage(string File, string Yaml, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>SHA-256 over the resolved scenario and the data, as lower case hexadecimal text.</summary>
    public string Hash { get; } = HashOf(Yaml, Data);

    private static string HashOf(string yaml, IReadOnlyDictionary<string, string> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, yaml);
        foreach (var (name, text) in data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
