using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Simulation.Host.Classroom;

/// <summary>
/// What the host draws: secrets by which people are known again, the codes of classes, and their luck. A class keeps a secret's hash only,
/// and nothing logs either.
/// </summary>
internal static class Secret
{
    private const string CodeLetters = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private const int CodeLength = 5;
    private const int SecretBytes = 24;

    /// <summary>A secret that nobody guesses: 192 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The hash that a class knows it by.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A code that can be read out: no vowels, nothing that looks like something else.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(CodeLetters, CodeLength);

    /// <summary>
    /// A seed for a class that nobody gave one: drawn here, as a class itself draws nothing, and short enough to be read out.
    /// </summary>
    public static ulong NewSeed() => (ulong)RandomNumberGenerator.GetInt32(1, 1_000_000_000);

    /// <summary>A code as people type it, in groups or in small letters; null where it cannot be one.</summary>
    public static string? ReadCode(string? typed)
    {
        var code = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length == CodeLength && code.All(letter => CodeLetters.Contains(letter)) ? code : null;
    }
}
