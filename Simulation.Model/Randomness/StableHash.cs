namespace Simulation.Model.Randomness;

/// <summary>
/// Hashes that are the same in every process and on every platform: FNV-1a for text (Fowler, Noll and Vo, 1991) and the
/// SplitMix64 finaliser for mixing numbers (Steele, Lea and Flood, 2014).
/// </summary>
public static class StableHash
{
    private const ulong FnvOffset = 14695981039346656037UL;
    private const ulong FnvPrime = 1099511628211UL;

    /// <summary>The 64-bit FNV-1a hash of the text's UTF-16 code units, low byte first.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = FnvOffset;
        foreach (var unit in text)
        {
            hash = (hash ^ (byte)unit) * FnvPrime;
            hash = (hash ^ (byte)(unit >> 8)) * FnvPrime;
        }

        return hash;
    }

    /// <summary>The SplitMix64 finaliser: a bijection of 64 bits in which every input bit reaches every output bit.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>Folds <paramref name="next"/> into <paramref name="hash"/>; the order of folding matters.</summary>
    public static ulong Combine(ulong hash, ulong next) => Mix((hash * 0x9E3779B97F4A7C15UL) + next + 0x632BE59BD9B4E019UL);
}
