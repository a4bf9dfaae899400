using System.Globalization;
using Simulation.Model.Engine.Results;

namespace Simulation.Model.Experiments;

/// <summary>Measures lanes of a run: an indicator by its name, or a statistic of a world series over the periods, such as <c>delivered_total.sum</c> or <c>trust_mean[12]</c> (the period, from 1).</summary>
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
        header.Indicators.Select(indicator => indicator.Name).Concat(header.WorldSeries.SelectMany(series => Statistics.Keys.Select(statistic => $"{series.Name}.{statistic}")));

    /// <summary>The measure of this name; null where there is none.</summary>
    public static Func<LaneResult, double>? Of(RunHeader header, string name)
    {
        var indicator = header.Indicators.ToList().FindIndex(one => one.Name == name);
        if (indicator >= 0)
            return lane => lane.Indicators[indicator];

        var end = name.AsSpan().IndexOfAny('.', '[');
        var series = end < 0 ? -1 : header.WorldSeries.ToList().FindIndex(one => one.Name == name[..end]);
        if (series < 0)
            return null;

        if (name[end] == '[')
            return int.TryParse(name[(end + 1)..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var period) && period >= 1 && period <= header.Years.Count
                ? lane => lane.World[series][period - 1]
                : null;

        // Periods without a value (no promise, no compliance) are left out.
        return Statistics.TryGetValue(name[(end + 1)..], out var statistic) ? lane => statistic([.. lane.World[series].Where(value => !double.IsNaN(value))]) : null;
    }

    private static double StandardDeviation(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;

        var mean = values.Sum() / values.Length;
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
