using System.Globalization;

namespace Simulation.Model.Engine.Results;

/// <summary>
/// Measures lanes of a run: an indicator by its name, or a statistic of a series over its periods (and parties, where it has them), such as
/// <c>delivered_total.sum</c> or <c>trust_mean[12]</c> (a world series in a period, from 1).
/// </summary>
public static class RunMeasure
{
    private static readonly Dictionary<string, Func<double[], double>> Statistics = new(StringComparer.Ordinal)
    {
        ["sum"] = values => values.Sum(),
        ["mean"] = values => values.DefaultIfEmpty(double.NaN).Average(),
        ["min"] = values => values.DefaultIfEmpty(double.NaN).Min(),
        ["max"] = values => values.DefaultIfEmpty(double.NaN).Max(),
        ["sd"] = StandardDeviation,
        ["last"] = values => values.LastOrDefault(double.NaN),
    };

    /// <summary>Every name that can be measured.</summary>
    public static IEnumerable<string> Names(RunHeader header) =>
        header
            .Indicators.Select(indicator => indicator.Name)
            .Concat(
                header
                    .WorldSeries.Concat(header.PartySeries)
                    .SelectMany(series => Statistics.Keys.Select(statistic => $"{series.Name}.{statistic}"))
            );

    /// <summary>The measure of this name; null where there is none.</summary>
    public static Func<LaneResult, double>? Of(RunHeader header, string name)
    {
        var indicator = header.Indicators.ToList().FindIndex(one => one.Name == name);
        if (indicator >= 0)
            return lane => lane.Indicators[indicator];

        var end = name.AsSpan().IndexOfAny('.', '[');
        if (end < 0 || Rows(header, name[..end]) is not { } rows)
            return null;

        if (name[end] == '[')
            return Period(header, name) is { } period && rows.IsOfWorld ? lane => rows.Of(lane)[period - 1] : null;

        // Periods without a value (no promise, no compliance) are left out.
        return Statistics.TryGetValue(name[(end + 1)..], out var statistic)
            ? lane => statistic([.. rows.Of(lane).Where(value => !double.IsNaN(value))])
            : null;
    }

    /// <summary>Several measures at once, in order.</summary>
    /// <exception cref="ArgumentException">There is no measure of one of these names.</exception>
    public static Func<LaneResult, double[]> AllOf(RunHeader header, IReadOnlyList<string> names)
    {
        var measures = names
            .Select(name => Of(header, name) ?? throw new ArgumentException($"This run has no measure '{name}'.", nameof(names)))
            .ToArray();
        return lane => [.. measures.Select(measure => measure(lane))];
    }

    /// <summary>The unit of a measure: its indicator's or its series'.</summary>
    /// <exception cref="ArgumentException">There is no such measure; see <see cref="Of"/>.</exception>
    public static string Unit(RunHeader header, string name)
    {
        if (header.Indicators.FirstOrDefault(one => one.Name == name) is { } indicator)
            return indicator.Unit;

        var series = header.WorldSeries.Concat(header.PartySeries).FirstOrDefault(one => name.Split('.', '[')[0] == one.Name);
        return series?.Unit ?? throw new ArgumentException($"This run has no measure '{name}'.", nameof(name));
    }

    private static (Func<LaneResult, double[]> Of, bool IsOfWorld)? Rows(RunHeader header, string series)
    {
        var ofWorld = header.WorldSeries.ToList().FindIndex(one => one.Name == series);
        var ofParty = header.PartySeries.ToList().FindIndex(one => one.Name == series);
        if (ofWorld >= 0)
            return (lane => lane.World[ofWorld], true);

        return ofParty >= 0 ? (lane => lane.Party[ofParty], false) : null;
    }

    private static int? Period(RunHeader header, string name) =>
        int.TryParse(
            name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var period
        )
        && period >= 1
        && period <= header.Years.Count
            ? period
            : null;

    private static double StandardDeviation(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;

        var mean = values.Sum() / values.Length;
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
