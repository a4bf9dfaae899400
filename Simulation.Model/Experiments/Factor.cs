using System.Globalization;
using Simulation.Model.Binding;

namespace Simulation.Model.Experiments;

/// <summary>What is varied: a list of levels, or a range of numbers (<c>{ min: 0.1, max: 0.9 }</c>).</summary>
public sealed record Factor
{
    /// <summary>The levels in order: numbers, choices, true and false, or whole blocks. Empty where it is a range.</summary>
    [Shorthand]
    public IReadOnlyList<RawValue> Values { get; init; } = [];

    /// <summary>The least number of the range.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number of the range, above <see cref="Min"/>.</summary>
    public double? Max { get; init; }

    /// <summary>How numbers lie in the range.</summary>
    public FactorScale Scale { get; init; }

    /// <summary>Whether it is a range of numbers, and not a list of levels.</summary>
    public bool IsRange => Values.Count == 0;

    /// <summary>Factors are the same if they vary the same.</summary>
    public bool Equals(Factor? other) =>
        other is not null && Values.SequenceEqual(other.Values) && (Min, Max, Scale) == (other.Min, other.Max, other.Scale);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Count, Min, Max, Scale);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault =>
        (Values.Count > 0, Min, Max) switch
        {
            (true, null, null) => null,
            (true, _, _) => "a factor has either a list of levels, or min and max.",
            (_, { } min, { } max) when min < max => (Scale, min) switch
            {
                (FactorScale.Log, <= 0) => $"a logarithmic range begins above 0; found {min.ToString(CultureInfo.InvariantCulture)}.",
                (FactorScale.Whole, _) when !double.IsInteger(min) || !double.IsInteger(max) =>
                    "a range of whole numbers begins and ends with one.",
                _ => null,
            },
            (_, not null, not null) => "min must lie below max.",
            (_, null, null) => "the list of levels is empty.",
            _ => "a range has both min and max.",
        };

    /// <summary>The level at a place along the factor: ranges go from min at 0 to max at 1, lists divide [0, 1) evenly.</summary>
    /// <param name="place">From 0 to 1.</param>
    public RawValue At(double place)
    {
        if (!IsRange)
            return Values[IndexAt(place)];

        var min = Min!.Value;
        var max = Max!.Value;
        var value = Scale switch
        {
            FactorScale.Log => min * Math.Pow(max / min, place),
            FactorScale.Whole => Math.Min(max, min + Math.Floor(place * (max - min + 1))),
            _ => min + (place * (max - min)),
        };
        return new RawValue(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Where the level at a place stands between the factor's ends, from 0 to 1: a range's place itself; of whole numbers and lists, the
    /// level's place in their order, in even steps from the first to the last. 0 for a single level.
    /// </summary>
    /// <param name="place">From 0 to 1.</param>
    internal double PositionAt(double place) =>
        (IsRange, Scale) switch
        {
            (true, FactorScale.Whole) => Math.Min(1, Math.Floor(place * (Max!.Value - Min!.Value + 1)) / (Max.Value - Min.Value)),
            (true, _) => place,
            _ => IndexAt(place) / Math.Max(1.0, Values.Count - 1),
        };

    /// <summary>A level that another one is equal to, as 0.50 is to 0.5; null where there is none.</summary>
    internal RawValue? Repeated =>
        Values
            .GroupBy(level => double.TryParse(level.Json, CultureInfo.InvariantCulture, out var number) ? (object)number : level.Json)
            .FirstOrDefault(levels => levels.Skip(1).Any())
            ?.Last();

    /// <summary>Which of the levels stands at a place; 0 for a range.</summary>
    public int IndexAt(double place) => IsRange ? 0 : Math.Min(Values.Count - 1, (int)(place * Values.Count));
}

/// <summary>How numbers lie in a range.</summary>
public enum FactorScale
{
    /// <summary>Evenly.</summary>
    Linear,

    /// <summary>Evenly in their logarithm: as much between 1 and 10 as between 10 and 100.</summary>
    Log,

    /// <summary>The whole numbers from min to max, each as likely as another.</summary>
    Whole,
}
