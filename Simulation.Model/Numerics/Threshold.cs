using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulation.Model.Numerics;

/// <summary>
/// How much is enough: a share as a fraction (<c>2/3</c>) or a decimal (<c>0.55</c>), or a count (<c>6 of 9</c>), which stays the same
/// when some leave the table. Immutable; the same if written the same.
/// </summary>
/// <remarks>
/// A fraction, a count and a decimal of one or two places are exact. A decimal of three or more places is a rounded number: every share
/// meets it that rounds to it, so 2 of 3 meet 0.667 and 0.6667, and 12 of 17 meet
/// 0.706. Places beyond the ninth do not count.
/// </remarks>
public sealed partial record Threshold
{
    /// <summary>What a fraction or a count looks like, as a regular expression.</summary>
    public const string Pattern = "^([0-9]{1,9})( */ *| +of +)([0-9]{1,9})$";

    // Weights are sums of numbers such as 0.1 and 0.2, which are not exact in binary.
    private const double Slack = 1e-9;

    private const int ExactPlaces = 2;
    private const int MostPlaces = 9;

    /// <summary>Two thirds, exactly.</summary>
    public static Threshold TwoThirds { get; } = new("2/3", 2, 3, false);

    private readonly decimal _enough;
    private readonly decimal _of;

    private Threshold(string text, decimal number, decimal rounding)
    {
        Text = text;
        Value = (double)number;
        _enough = number - rounding;
        _of = 1;
    }

    private Threshold(string text, int enough, int of, bool isCount)
    {
        Text = text;
        Value = (double)enough / of;
        Whole = isCount ? of : null;
        IsFraction = true;
        _enough = enough;
        _of = of;
    }

    /// <summary>The threshold as it was written.</summary>
    public string Text { get; }

    /// <summary>
    /// The share that it asks for: 6 of 9 is two thirds. A number above 1, which only an entry into force or a least participation takes,
    /// is a count.
    /// </summary>
    public double Value { get; }

    /// <summary>The whole that a count is taken of, as 9 in 6 of 9; null for a share.</summary>
    public int? Whole { get; }

    /// <summary>Whether it is written with its whole, as 2/3 and 6 of 9 are, and not as a decimal.</summary>
    public bool IsFraction { get; }

    /// <summary>A share as a number, such as 0.55.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or beyond 10^28.</exception>
    public static implicit operator Threshold(double share) =>
        Read(share.ToString("R", CultureInfo.InvariantCulture))
        ?? throw new ArgumentOutOfRangeException(nameof(share), share, "expected a share.");

    /// <summary>Reads a threshold; null where the text is none.</summary>
    /// <param name="text">A decimal, a fraction or a count.</param>
    public static Threshold? Read(string text)
    {
        if (FractionOrCount().Match(text) is { Success: true } match)
            return Fraction(text, match);

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? Number(text, number) : null;
    }

    /// <summary>How many of so many heads are enough.</summary>
    public int Heads(int all) => (int)Math.Min(int.MaxValue, decimal.Ceiling(Whole is null ? _enough * all / _of : _enough));

    /// <summary>The same where a number of 1 or more is a count itself, as of parties that ratify.</summary>
    public int Parties(int all) => Value >= 1 && !IsFraction ? (int)Math.Min(int.MaxValue, Value) : Heads(all);

    /// <summary>Whether a part of a weight is enough; a difference of a billionth of the whole is rounding.</summary>
    public bool IsMetBy(double part, double all) => part >= Least(all) - (Slack * all);

    /// <summary>The least part of a weight that is enough.</summary>
    public double Least(double all) => (double)_enough * (Whole is null ? all / (double)_of : 1);

    /// <summary>What is wrong with a count where there are in truth so many; null where nothing is.</summary>
    /// <param name="all">How many there are.</param>
    /// <param name="what">What is counted, such as <c>parties</c>.</param>
    public string? Contradicts(double all, string what)
    {
        if (Whole is not { } whole || Math.Abs(whole - all) <= Slack * all)
            return null;

        var share = string.Create(CultureInfo.InvariantCulture, $"{_enough}/{whole}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"'{Text}' counts {whole} {what}, and there are {all:0.###}: for the share write {share}."
        );
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Threshold? Fraction(string text, Match match)
    {
        var enough = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var of = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        if (enough > of || of == 0)
            return null;

        return new Threshold(text, enough, of, !match.Groups[2].ValueSpan.Contains('/'));
    }

    private static Threshold Number(string text, decimal number)
    {
        var places = Math.Min(MostPlaces, (int)number.Scale);
        var rounding = places > ExactPlaces ? new decimal(5, 0, 0, false, (byte)(places + 1)) : 0;
        return new Threshold(text, number, rounding);
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex FractionOrCount();
}
