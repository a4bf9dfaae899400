using System.Globalization;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Behaviour;

/// <summary>
/// What a setting does to a scenario, in words that follow from its numbers: an effect is told as one only where it is clear.
/// </summary>
public static class ResponseSentence
{
    private const int FewestDigits = 2;
    private const int MostDigits = 6;

    // By how much of itself a difference may be off when its two numbers are rounded.
    private const double LeastPrecision = 0.1;

    private static readonly int[] All = [.. Enumerable.Range(0, BehaviourStudy.Measures.Count)];

    /// <summary>The sentences on a curve.</summary>
    public static string Of(ResponseCurve curve)
    {
        if (curve.WhyNot is { } reason)
            return $"{curve.Subject} cannot be moved here: {reason.TrimEnd('.')}.";

        var refused = string.Concat(curve.Refused.Select(level => $" Left out: {level.Text} ({level.WhyNot!.TrimEnd('.')})."));
        return $"{Effects(curve)}{Rest(curve)}{Withheld(curve)}{Room(curve)}{refused}";
    }

    private static string Effects(ResponseCurve curve) => curve.IsOrdered ? AlongLevels(curve) : BesideWords(curve);

    private static string AlongLevels(ResponseCurve curve)
    {
        var range = $"{curve.Subject}, from {curve.Taken[0].Text} to {curve.Taken[^1].Text},";
        return curve.IsIdle
            ? $"{range} changes none of the three in any replicate."
            : $"{range} {Effects(curve, curve.Taken.Count - 1)}.{Leaps(curve)}{Turns(curve)}";
    }

    private static string BesideWords(ResponseCurve curve)
    {
        if (curve.IsIdle)
        {
            var words = string.Join(" or ", curve.Taken.Select(level => level.Text));
            return $"{curve.Subject}, be it {words}, changes none of the three in any replicate.";
        }

        var others = curve.Compared.Select(to => $"{curve.Taken[to].Text} {Effects(curve, to)}.").ToList();
        return $"{curve.Subject}, against {curve.Taken[0].Text}: {string.Join(" ", [others[0], .. others.Skip(1).Select(Capital)])}";
    }

    // First what moves, then what does not, then what cannot be compared.
    private static string Effects(ResponseCurve curve, int to)
    {
        var effects = All.Select(measure => (Measure: measure, Effect: curve.Effect(measure, 0, to))).ToList();
        var known = effects.Where(one => one.Effect.Count > 0).ToList();
        var still = known.Where(one => !one.Effect.IsClear).Select(one => one.Measure).ToList();
        string[] compared =
        [
            .. new[]
            {
                Moved("raises", known.Where(one => one.Effect.Low > 0).Select(one => one.Measure)),
                Moved("lowers", known.Where(one => one.Effect.High < 0).Select(one => one.Measure)),
                still.Count > 0 ? $"has no clear effect on {Listed([.. still.Select(Still)])}" : "",
            }.Where(part => part.Length > 0),
        ];
        string[] parts =
        [
            .. compared.Length > 0 ? [Phrases(compared)] : Array.Empty<string>(),
            .. effects.Where(one => one.Effect.Count == 0).Select(one => Unknown(curve, one.Measure, to)),
        ];
        return string.Join("; ", parts);

        string Moved(string verb, IEnumerable<int> measures) =>
            Listed([.. measures.Select(measure => $"{NameOf(measure)} from {Apart(curve.Means(measure, 0, to))}")]) is { Length: > 0 } list
                ? $"{verb} {list}"
                : "";

        string Still(int measure)
        {
            var (from, until) = curve.Means(measure, 0, to);
            return $"{NameOf(measure)} ({Number(from)} and {Number(until)})";
        }
    }

    private static string Unknown(ResponseCurve curve, int measure, int to)
    {
        string[] without =
        [
            .. new[] { curve.Taken[0], curve.Taken[to] }
                .Where(level => level.Values[measure].All(double.IsNaN))
                .Select(level => level.Text),
        ];
        return without.Length == 0
            ? $"no replicate has a value of {NameOf(measure)} at both"
            : $"{NameOf(measure)} has no value at {Listed(without)}, where nothing is due";
    }

    private static string Leaps(ResponseCurve curve)
    {
        string[] leaps =
        [
            .. All.Select(measure => (measure, place: curve.Leap(measure)))
                .Where(leap => leap.place is not null)
                .GroupBy(leap => leap.place!.Value, leap => NameOf(leap.measure))
                .Select(group => $"on {Listed([.. group])} between {curve.Taken[group.Key].Text} and {curve.Taken[group.Key + 1].Text}"),
        ];
        return leaps.Length == 0 ? "" : $" More than half of the effect comes at once: {string.Join("; ", leaps)}.";
    }

    private static string Turns(ResponseCurve curve)
    {
        string[] turns =
        [
            .. All.Select(measure => (measure, place: curve.Turn(measure)))
                .Where(turn => turn.place is not null)
                .Select(turn =>
                    $"{NameOf(turn.measure)} is {(curve.Effect(turn.measure, 0, turn.place!.Value).Mean > 0 ? "highest" : "lowest")} at "
                    + $"{curve.Taken[turn.place.Value].Text} ({Number(curve.Taken[turn.place.Value].Mean(turn.measure).Mean)})"
                ),
        ];
        return turns.Length == 0 ? "" : $" In between, {Listed(turns)}.";
    }

    private static string Rest(ResponseCurve curve)
    {
        var from = curve.Taken[curve.SameFrom];
        if (!curve.IsOrdered || from == curve.Taken[^1])
            return "";

        var same = curve.IsIdle ? "" : $" From {from.Text} on none of them changes in any replicate.";
        var longest = curve.Taken[^1].Longest;
        return double.IsNaN(longest) ? same : $"{same} No conference takes more than {longest:0} {(longest == 1 ? "round" : "rounds")}.";
    }

    private static string Withheld(ResponseCurve curve)
    {
        if (curve.OtherWithheld() is not { Count: > 0 } others)
            return "";

        var levels = others.Prepend(0).Select(place => curve.Taken[place]).Select(level => $"{Part(level)} at {level.Text}");
        return $" Of what they promise, parties withhold {Listed([.. levels])} in answer to breaches.";

        static string Part(ResponseLevel level) => Number(level.Withheld.Where(double.IsFinite).Average());
    }

    private static string Room(ResponseCurve curve)
    {
        if (curve.OtherRoom() is not { } other)
            return "";

        var times = $"{ChartNumber.Even(other.Times)} times as much at {curve.Taken[other.Place].Text} as at {curve.Taken[0].Text}";
        return $" What full cooperation adds to acting alone, of which ambition is a share, is {times}.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string NameOf(int measure) => BehaviourStudy.Measures[measure].Name;

    private static string Listed(string[] parts) =>
        parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Phrases(string[] parts) =>
        parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))}, and {parts[^1]}";

    // As many digits as it takes to show by how much two numbers differ.
    private static string Apart((double From, double To) means)
    {
        var digits = Enumerable.Range(FewestDigits, MostDigits - FewestDigits).FirstOrDefault(Shows, MostDigits);
        return $"{Number(means.From, digits)} to {Number(means.To, digits)}";

        bool Shows(int count)
        {
            var shown = Math.Round(means.To, count) - Math.Round(means.From, count);
            return Math.Abs(shown - (means.To - means.From)) <= LeastPrecision * Math.Abs(means.To - means.From);
        }
    }

    private static string Number(double value, int digits = FewestDigits)
    {
        var text = value.ToString($"F{digits}", CultureInfo.InvariantCulture);
        return text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text;
    }
}
