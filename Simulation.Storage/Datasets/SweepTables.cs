using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;

namespace Simulation.Storage.Datasets;

/// <summary>A point of a design with what was measured at it.</summary>
/// <param name="Point">The point.</param>
/// <param name="Values">The values of each indicator over the replicates; empty where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record MeasuredPoint(DesignPoint Point, IReadOnlyList<double[]> Values, string? Failure);

/// <summary>The tables of a sweep. Points are taken one by one and once, so that a sweep may be larger than memory.</summary>
public static class SweepTables
{
    private static readonly string[] Statistics = ["mean", "p05", "p50", "p95", "se"];

    /// <summary>
    /// Writes them side by side; the streams stay open. Of points a row for each: each factor's level, then mean, percentiles and standard
    /// error of each indicator, then whether the point is done. Of replicates a row for each of a point that is done: the point's place in
    /// the design from 0, the replicate from 0, each factor's level, each indicator's value.
    /// </summary>
    /// <param name="experiment">What was swept.</param>
    /// <param name="points">All its points, in the design's order.</param>
    /// <param name="about">What else is to be known of the tables, for the metadata of Parquet files.</param>
    /// <param name="pointsCsv">Where the points go as comma-separated values.</param>
    /// <param name="pointsParquet">Where the points go as Parquet.</param>
    /// <param name="replicatesParquet">Where the replicates go as Parquet.</param>
    public static async Task WriteAsync(
        Experiment experiment,
        IEnumerable<MeasuredPoint> points,
        IReadOnlyDictionary<string, string> about,
        Stream pointsCsv,
        Stream pointsParquet,
        Stream replicatesParquet
    )
    {
        DatasetColumn[] columns =
        [
            .. Factors(experiment),
            .. experiment.Indicators.SelectMany(name =>
                Statistics.Select(statistic => new DatasetColumn($"{name}_{statistic}", ColumnKind.Number))
            ),
            new("status", ColumnKind.Text),
        ];
        DatasetColumn[] replicateColumns =
        [
            new("point", ColumnKind.Whole),
            new("replicate", ColumnKind.Whole),
            .. Factors(experiment),
            .. experiment.Indicators.Select(name => new DatasetColumn(name, ColumnKind.Number)),
        ];
        using var csv = new CsvTableWriter(columns, pointsCsv);
        await using var parquet = await ParquetTableWriter.BeginAsync(columns, about, pointsParquet);
        await using var replicates = await ParquetTableWriter.BeginAsync(replicateColumns, about, replicatesParquet);
        foreach (var chunk in points.Index().Chunk(Dataset.RowsInBlock))
        {
            var block = Points(experiment, chunk, columns);
            csv.Add(block);
            await parquet.AddAsync(block);
            foreach (
                var part in chunk.Where(point => point.Item.Failure is null).Chunk(Math.Max(1, Dataset.RowsInBlock / experiment.Replicates))
            )
                await replicates.AddAsync(Replicates(experiment, part, replicateColumns));
        }
    }

    private static DatasetBlock Points(Experiment experiment, (int Index, MeasuredPoint Item)[] points, DatasetColumn[] columns)
    {
        var block = DatasetBlock.Of(points.Length, columns);
        for (var row = 0; row < points.Length; row++)
            Fill(experiment, points[row].Item, block, row);

        return block;
    }

    private static DatasetBlock Replicates(Experiment experiment, (int Index, MeasuredPoint Item)[] points, DatasetColumn[] columns)
    {
        var block = DatasetBlock.Of(points.Length * experiment.Replicates, columns);
        for (var row = 0; row < block.Rows; row++)
        {
            var ((index, point), replicate) = (points[row / experiment.Replicates], row % experiment.Replicates);
            ((int[])block.Columns[0])[row] = index;
            ((int[])block.Columns[1])[row] = replicate;
            Levels(experiment, point.Point, block, 2, row);
            for (var indicator = 0; indicator < experiment.Indicators.Count; indicator++)
                ((double[])block.Columns[2 + experiment.Factors.Count + indicator])[row] = point.Values[indicator][replicate];
        }

        return block;
    }

    private static void Fill(Experiment experiment, MeasuredPoint point, DatasetBlock block, int row)
    {
        Levels(experiment, point.Point, block, 0, row);
        var column = experiment.Factors.Count;
        for (var indicator = 0; indicator < experiment.Indicators.Count; indicator++)
        {
            var summary = IndicatorSummary.Of(
                new Indicator(experiment.Indicators[indicator], "", "", ""),
                point.Failure is null ? point.Values[indicator] : []
            );
            foreach (var value in (ReadOnlySpan<double>)[summary.Mean, summary.P05, summary.P50, summary.P95, summary.StandardError])
                ((double[])block.Columns[column++])[row] = value;
        }

        ((string[])block.Columns[column])[row] = point.Failure is null ? "done" : $"failed: {point.Failure}";
    }

    // A factor whose levels are all numbers, or all true or false, keeps its type; blocks and choices are texts.
    private static IEnumerable<DatasetColumn> Factors(Experiment experiment) =>
        experiment.Factors.Select(factor => new DatasetColumn(
            factor.Key,
            factor.Value.IsRange || factor.Value.Values.All(level => !double.IsNaN(level.Number)) ? ColumnKind.FullNumber
                : factor.Value.Values.All(level => level.Json is "true" or "false") ? ColumnKind.Truth
                : ColumnKind.Text
        ));

    private static void Levels(Experiment experiment, DesignPoint point, DatasetBlock block, int firstColumn, int row)
    {
        var first = point.Settings.Count - experiment.Factors.Count;
        for (var factor = 0; factor < experiment.Factors.Count; factor++)
        {
            var level = point.Settings[first + factor].Value;
            switch (block.Columns[firstColumn + factor])
            {
                case double[] numbers:
                    numbers[row] = level.Number;
                    break;
                case bool[] truths:
                    truths[row] = level.Json == "true";
                    break;
                case var texts:
                    ((string[])texts)[row] = level.ToString();
                    break;
            }
        }
    }
}
