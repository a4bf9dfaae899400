using System.Globalization;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine.Results;

namespace Simulation.Model.Hindcasts;

/// <summary>What really happened to a series of a run, in the run's years.</summary>
/// <param name="Definition">What is compared.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Years">The run's calendar years.</param>
/// <param name="Values">The record in each of them; NaN where it has none.</param>
/// <param name="IsOmitted">Which years nothing is fitted to or judged by.</param>
/// <param name="Of">Reads the series off a lane, period by period.</param>
public sealed record RecordedSeries(
    HindcastSeries Definition,
    string Unit,
    IReadOnlyList<int> Years,
    IReadOnlyList<double> Values,
    IReadOnlyList<bool> IsOmitted,
    Func<LaneResult, double[]> Of
)
{
    /// <summary>
    /// Finds a series in the run and in the record; null where one of the two has no such series, which has been added to the problems.
    /// </summary>
    /// <param name="series">What is compared.</param>
    /// <param name="path">Where the hindcast states it.</param>
    /// <param name="record">The record.</param>
    /// <param name="header">The run.</param>
    /// <param name="problems">Where problems go.</param>
    public static RecordedSeries? Find(HindcastSeries series, string path, CsvTable record, RunHeader header, ProblemList problems)
    {
        var names = header.WorldSeries.Concat(header.PartySeries).ToList();
        var place = names.FindIndex(one => one.Name == series.Of);
        if (place < 0)
            problems.Add(
                $"{path}.of",
                $"this scenario has no series '{series.Of}'.{DidYouMean.For(series.Of, names.Select(one => one.Name))}"
            );
        foreach (var column in new[] { "year", series.Record }.Where(column => !record.Has(column)))
            problems.Add($"{path}.record", $"'{record.File}' has no column '{column}'.{DidYouMean.For(column, record.Columns)}");
        if (!problems.IsEmpty)
            return null;

        var recorded = new Dictionary<int, double>();
        for (var row = 0; row < record.Rows; row++)
        {
            if (
                record.Number(row, record.IndexOf("year"), problems.Add) is { } year
                && record.Number(row, record.IndexOf(series.Record), problems.Add) is { } value
            )
                recorded[(int)year] = value;
        }

        double[] values = [.. header.Years.Select(year => recorded.GetValueOrDefault(year, double.NaN))];
        bool[] omitted = [.. header.Years.Select(year => series.Omit.ContainsKey(year.ToString(CultureInfo.InvariantCulture)))];
        return problems.IsEmpty
            ? new RecordedSeries(series, names[place].Unit, header.Years, values, omitted, Reader(series, place, header))
            : null;
    }

    /// <summary>The periods with a record that counts, from the first year to the last one given.</summary>
    public IEnumerable<int> Judged(int from, int to) =>
        Enumerable
            .Range(0, Years.Count)
            .Where(period => Years[period] >= from && Years[period] <= to && !IsOmitted[period] && !double.IsNaN(Values[period]));

    private static Func<LaneResult, double[]> Reader(HindcastSeries series, int place, RunHeader header)
    {
        if (place < header.WorldSeries.Count)
            return lane => lane.World[place];

        var row = place - header.WorldSeries.Count;
        double[] weights = [.. header.Parties.Select(party => series.CountsCountries ? Math.Max(1, party.Members.Count) : 1.0)];
        return lane =>
        {
            var sums = new double[header.Years.Count];
            for (var index = 0; index < lane.Party[row].Length; index++)
                sums[index / weights.Length] += weights[index % weights.Length] * lane.Party[row][index];

            return sums;
        };
    }
}
