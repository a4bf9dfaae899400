using System.Text;

namespace Simulation.Fuzz.Mutation;

/// <summary>Makes inputs from a corpus: the same seed and number give the same input, on any machine.</summary>
internal sealed class Mutator
{
    private const int LongestInput = 300_000;

    // Up to about this length texts are as good as one another; of longer ones those twice as long come an eighth as often.
    private const int Short = 100;
    private const double Preference = 3;

    // One input in so many is a text of the corpus as it is.
    private const int Untouched = 64;

    private readonly Palette _palette;
    private readonly double[] _cumulative;

    /// <summary>A mutator of these texts.</summary>
    /// <param name="palette">What mutations are made of.</param>
    public Mutator(Palette palette)
    {
        _palette = palette;

        // Short texts are quick to read: they come so much more often than long ones that these together take less time, and none is left
        // out.
        var sum = 0.0;
        var weights = palette.Seeds.Select(seed => Math.Pow(Short + seed.Length, -Preference));
        _cumulative = [.. weights.Select(weight => sum += weight)];
    }

    /// <summary>An input.</summary>
    /// <param name="seed">The seed of a run.</param>
    /// <param name="index">The input's number.</param>
    public string Input(ulong seed, long index)
    {
        var dice = new Dice(seed, index);
        var text = Seed(dice.Share());
        if (dice.Once(Untouched))
            return text;

        for (var edits = dice.Length(3); edits > 0; edits--)
            text = dice.Of(Edits.All)(text, ref dice, _palette);

        return Arriving(text.Length <= LongestInput ? text : text[..LongestInput]);
    }

    // Texts arrive as UTF-8, in which half a surrogate pair cannot be written.
    private static string Arriving(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private string Seed(double share)
    {
        var place = Array.BinarySearch(_cumulative, share * _cumulative[^1]);
        return _palette.Seeds[Math.Min(place < 0 ? ~place : place, _palette.Seeds.Count - 1)];
    }
}
