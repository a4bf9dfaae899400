using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Model.Numerics;
using Simulation.Model.Sources;
using Simulation.Model.Texts;
using Simulation.Model.Time;

namespace Simulation.Model.Binding;

/// <summary>Reads single values: texts, numbers, true or false, and the words of an enum.</summary>
internal static class ScalarValue
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly Type[] Known = [typeof(string), typeof(bool), typeof(int), typeof(ulong), typeof(double), typeof(Threshold)];

    public static bool CanRead(Type type) => type.IsEnum || Known.Contains(type);

    /// <summary>What a value of this type is called.</summary>
    public static string Expected(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(ulong) ? "a whole number of 0 or more"
        : type == typeof(Threshold) ? "a share such as 0.55 or 2/3, or a count such as 6 of 9"
        : type.IsEnum ? "one of " + string.Join(", ", Words.Values(type).Keys)
        : "a number";

    /// <summary>The value; or null, and <paramref name="wrong"/> says what is wrong with it.</summary>
    public static object? Read(Type type, ScalarNode scalar, ShapeKey? key, out string wrong)
    {
        wrong = $"expected {Expected(type)}; found {Found.In(scalar)}.";
        if (scalar.IsNull)
            return null;

        if (type.IsEnum)
        {
            var words = Words.Values(type);
            wrong = $"unknown word {Found.Quote(scalar.Text)}.{DidYouMean.For(scalar.Text, words.Keys)}";
            return words.GetValueOrDefault(scalar.Text);
        }

        if (type != typeof(string) && type != typeof(Threshold) && scalar.IsQuoted)
        {
            wrong = $"expected {Expected(type)}; found the quoted text {Found.Quote(scalar.Text)}: leave out the quotes.";
            return null;
        }

        var value = Parse(type, scalar.Text);
        if (value is null && IsWholeNumber(type, scalar.Text))
            wrong = $"{Found.Quote(scalar.Text)} is out of range; expected a whole number from {Bounds(type, key?.Range)}.";
        else if (value is double.PositiveInfinity or double.NegativeInfinity && scalar.Text.Any(char.IsDigit))
            wrong = $"{Found.Quote(scalar.Text)} is too large; numbers go up to 1.7e308.";
        else if (value is double.NaN or double.PositiveInfinity or double.NegativeInfinity)
            wrong = $"expected a finite number; found {Found.Quote(scalar.Text)}.";
        else if (value is "" && key is { IsRequired: true })
            wrong = $"{key.Name} is empty; expected a text.";
        else if (key?.Pattern is { } pattern && value is not null && !pattern.IsValid(value))
            wrong = $"{key.Name} is {Found.Quote(scalar.Text)}; {pattern.FormatErrorMessage(key.Name)}";
        else if (key?.Range is { } range && value is not null && !IsWithin(range, value))
            wrong = OutOfRange(key, value, range);
        else
            return value;

        return null;
    }

    // Numbers are what YAML's core schema calls numbers, read in the invariant culture.
    private static object? Parse(Type type, string text)
    {
        if (type == typeof(string))
            return text;

        if (!System.Text.Ascii.IsValid(text))
            return null;

        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(bool))
            return text switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            };
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null;
        if (type == typeof(Threshold))
            return Threshold.Read(text);
        if (type == typeof(ulong))
            return ulong.TryParse(text, NumberStyles.None, culture, out var large) ? large : null;
        if (text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "-.inf" or "-.Inf" or "-.INF" or "+.inf")
            return double.NaN;

        return double.TryParse(text, PlainNumber, culture, out var number) ? number : null;
    }

    private static bool IsWholeNumber(Type type, string text)
    {
        var digits = type == typeof(int) ? text.TrimStart('+', '-') : text;
        return (type == typeof(int) || type == typeof(ulong)) && digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }

    private static string Bounds(Type type, RangeAttribute? range) =>
        range is not null ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
        : type == typeof(int) ? $"{int.MinValue} to {int.MaxValue}"
        : $"0 to {ulong.MaxValue}";

    private static bool IsWithin(RangeAttribute range, object value)
    {
        var number = value is Threshold threshold ? threshold.Value : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
            && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
    }

    // Whether 12 is a count, or a percentage, the number alone does not say.
    private static string OutOfRange(ShapeKey key, object value, RangeAttribute range)
    {
        var isCount = value is Threshold { Value: > 1 } && range.Maximum is 1 or 1.0;
        var hint = isCount ? $" For a count say of how many: '{value} of' and the number of all." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{key.Name} is {value}; expected a number from {range.Minimum} to {range.Maximum}.{hint}{Period.Hint(key.Name, value)}"
        );
    }
}
