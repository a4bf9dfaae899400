namespace Simulation.Model.Randomness;

/// <summary>
/// A named, counter-based stream of random numbers: draw k of a stream is <c>Mix(key + (k + 1) * golden)</c> (SplitMix64; Steele, Lea and
/// Flood, 2014), the key a fixed mix of (seed, replicate, period, round, country, purpose). Streams need no set-up and no shared state,
/// so results do not depend on who draws first, on batches, threads or silos.
/// </summary>
public struct RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state;

    /// <summary>A stream with this key.</summary>
    public RandomStream(ulong key) => _state = key;

    /// <summary>The stream of a purpose.</summary>
    /// <param name="seed">The root seed of the run.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="period">The period, from 1; 0 for what is drawn once a run.</param>
    /// <param name="round">The round within the period, from 1; 0 for what has no round.</param>
    /// <param name="country">The party's <see cref="StableHash.Of"/> of its code; 0 for the world's own draws.</param>
    /// <param name="purpose">What the numbers are for.</param>
    public static RandomStream For(ulong seed, int replicate, int period, int round, ulong country, Purpose purpose)
    {
        var key = StableHash.Mix(seed + Golden);
        key = StableHash.Combine(key, (ulong)replicate);
        key = StableHash.Combine(key, (ulong)period);
        key = StableHash.Combine(key, (ulong)round);
        key = StableHash.Combine(key, country);
        return new RandomStream(StableHash.Combine(key, (ulong)purpose));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits() => StableHash.Mix(_state += Golden);

    /// <summary>The next number, uniform on [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * Unit;

    /// <summary>The next standard normal number (Box and Muller, 1958). Takes two draws.</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Whether an event of this probability happens; probability 0 never does, 1 always.</summary>
    public bool NextBool(double probability) => NextDouble() < probability;
}
