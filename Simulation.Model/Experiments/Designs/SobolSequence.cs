using System.Globalization;
using System.Numerics;
using Simulation.Model.Randomness;

namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// Sobol's low-discrepancy sequence (1967) in the order of Gray codes (Antonov and Saleev, 1979), with the direction numbers of Joe and Kuo
/// (2008), scrambled by random lower triangular matrices and digital shifts (Matoušek, 1998): points keep the sequence's even spread, and
/// each seed gives others. The first points are the same however many are asked for.
/// </summary>
internal sealed class SobolSequence
{
    /// <summary>For how many dimensions there are direction numbers.</summary>
    public const int MostDimensions = 512;

    private const int Bits = 32;
    private const double Cell = 1.0 / (1UL << Bits);
    private static readonly Lazy<uint[][]> Directions = new(ReadDirections);

    private readonly uint[][] _directions;
    private readonly uint[] _shifts;

    /// <summary>The sequence of a seed.</summary>
    /// <param name="dimensions">How many, at most <see cref="MostDimensions"/>.</param>
    /// <param name="seed">What the scrambling is drawn from.</param>
    public SobolSequence(int dimensions, ulong seed)
    {
        _directions = new uint[dimensions][];
        _shifts = new uint[dimensions];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var stream = RandomStream.For(seed, 0, 0, 0, (ulong)dimension + 1, Purpose.Design);
            _directions[dimension] = Scrambled(Directions.Value[dimension], ref stream);
            _shifts[dimension] = (uint)stream.NextBits();
        }
    }

    /// <summary>The points without scrambling, for tests against published ones.</summary>
    internal SobolSequence(int dimensions)
    {
        _directions = Directions.Value[..dimensions];
        _shifts = new uint[dimensions];
    }

    /// <summary>The points in order, without end in practice (2^32): each coordinate in [0, 1).</summary>
    public IEnumerable<double[]> Points()
    {
        var state = (uint[])_shifts.Clone();
        for (var index = 1u; ; index++)
        {
            yield return [.. state.Select(bits => bits * Cell)];
            var changed = BitOperations.TrailingZeroCount(index);
            for (var dimension = 0; dimension < state.Length; dimension++)
                state[dimension] ^= _directions[dimension][changed];
        }
    }

    // Each digit is changed by a random combination of the digits before it.
    private static uint[] Scrambled(uint[] directions, ref RandomStream stream)
    {
        var rows = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            var own = 0x80000000u >> bit;
            rows[bit] = own | ((uint)stream.NextBits() & ~(own | (own - 1)));
        }

        return
        [
            .. directions.Select(direction =>
            {
                var scrambled = 0u;
                for (var bit = 0; bit < Bits; bit++)
                    scrambled |= ((uint)BitOperations.PopCount(direction & rows[bit]) & 1) << (Bits - 1 - bit);

                return scrambled;
            }),
        ];
    }

    private static uint[][] ReadDirections()
    {
        using var stream = typeof(SobolSequence).Assembly.GetManifestResourceStream("Simulation.Model.Experiments.Designs.joe-kuo.csv")!;
        using var reader = new StreamReader(stream);
        var directions = new uint[MostDimensions][];
        directions[0] = [.. Enumerable.Range(0, Bits).Select(bit => 0x80000000u >> bit)];
        reader.ReadLine();
        for (var dimension = 1; dimension < MostDimensions; dimension++)
        {
            var cells = reader.ReadLine()!.Split(',');
            directions[dimension] = Extend(
                uint.Parse(cells[1], CultureInfo.InvariantCulture),
                [.. cells[2].Split(' ').Select(cell => uint.Parse(cell, CultureInfo.InvariantCulture))]
            );
        }

        return directions;
    }

    // The recurrence of Bratley and Fox (1988); the polynomial's bits, from the highest power to 1.
    private static uint[] Extend(uint polynomial, uint[] initial)
    {
        var degree = initial.Length;
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = initial[bit] << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                if (((polynomial >> (degree - term)) & 1) == 1)
                    directions[bit] ^= directions[bit - term];
            }
        }

        return directions;
    }
}
