using System.Numerics;
using Simulation.Model.Randomness;

namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// A random order of the numbers from 0 to <paramref name="count"/> - 1 that needs no memory: a Feistel network over the next power of four
/// (Luby and Rackoff, 1988), gone round again while it leaves the range (Black and Rogaway, 2002).
/// </summary>
/// <param name="count">How many numbers, from 1.</param>
/// <param name="key">Which order.</param>
internal readonly struct Shuffle(uint count, ulong key)
{
    private const int Rounds = 8;
    private readonly int _half = Math.Max(1, (33 - BitOperations.LeadingZeroCount(count - 1)) / 2);

    /// <summary>The number at a place of the order.</summary>
    public uint this[uint place]
    {
        get
        {
            do place = Permute(place);
            while (place >= count);

            return place;
        }
    }

    private uint Permute(uint place)
    {
        var mask = (1u << _half) - 1;
        var left = place >> _half;
        var right = place & mask;
        for (var round = 0UL; round < Rounds; round++)
            (left, right) = (right, left ^ ((uint)StableHash.Combine(StableHash.Combine(key, round), right) & mask));

        return (left << _half) | right;
    }
}
