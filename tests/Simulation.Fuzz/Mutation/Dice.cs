namespace Simulation.Fuzz.Mutation;

/// <summary>
/// Random numbers that are a pure function of a seed and the number of an input: the numbers of one input say nothing of how many were
/// drawn for another (SplitMix64; Steele, Lea and Flood, 2014).
/// </summary>
internal struct Dice(ulong seed, long index)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = Mixed(seed + Golden) ^ Mixed((ulong)index * Golden);

    /// <summary>A whole number from 0 up to, but not including, a bound above 0.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Below(times) == 0;

    /// <summary>A length of 1 to 2^<paramref name="doublings"/> - 1, short ones as likely as long ones.</summary>
    public int Length(int doublings) => 1 + Below(1 << Below(doublings));

    /// <summary>One of a list that is not empty.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private ulong Next() => Mixed(_state += Golden);

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
