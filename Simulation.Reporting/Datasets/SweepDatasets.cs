using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;

namespace Simulation.Reporting.Datasets;

/// <summary>A point of a design with what was measured at it.</summary>
/// <param name="Point">The point.</param>
/// <param name="Values">The values of each indicator over the replicates; empty where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record MeasuredPoint(DesignPoint Point, IReadOnlyList<double[]> Values, string? Failure);

/// <summary>The tables of a sweep. Points are taken one by one, so that a sweep may be larger than memory.</summary>
public static class SweepDatasets
{
    private static readonly string[] Statistics = ["mean", "p05", "p50", "p95", "se"];

    /// <summary>A row for each point: each factor's level, then mean, percentiles and standard error of each indicator, then whether the point is done.</summary>
    public static Dataset Points(Experiment experiment, IEnumerable<MeasuredPoint> points)
    {
        DatasetColumn[] columns =
        [
            .. Factors(experiment),
            .. experiment.Indicators.SelectMany(name => Statistics.Select(statistic => new DatasetColumn($"{name}_{statistic}", ColumnKind.Number))),
            new("status", ColumnKind.Text),
        ];
        return new Dataset("points", columns, Blocks());

        IEnumerable<DatasetBlock> Blocks()
        {
            foreach (var chunk in points.Chunk(Dataset.RowsInBlock))
            {
                var block = DatasetBlock.Of(chunk.Length, columns);
                for (var row = 0; row < chunk.Length; row++)
                    Fill(experiment, chunk[row], block, row);

                yield return block;
            }
        }
    }

    /// <summary>A row for each replicate of each point that is done: the point's place in the design from 0, the replicate from 0, each factor's level, each indicator's value.</summary>
    public static Dataset Replicates(Experiment experiment, IEnumerable<MeasuredPoint> points)
    {
        DatasetColumn[] columns =
        [
            new("point", ColumnKind.Whole),
            new("replicate", ColumnKind.Whole),
            .. Factors(experiment),
            .. experiment.Indicators.Select(name => new DatasetColumn(name, ColumnKind.Number)),
        ];
        return new Dataset("replicates", columns, Blocks());

        IEnumerable<DatasetBlock> Blocks()
        {
            foreach (var chunk in points.Index().Where(point => point.Item.Failure is null).Chunk(Math.Max(1, Dataset.RowsInBlock / experiment.Replicates)))
            {
                var block = DatasetBlock.Of(chunk.Length * experiment.Replicates, columns);
                for (var row = 0; row < block.Rows; row++)
                {
                    var ((index, point), replicate) = (chunk[row / experiment.Replicates], row % experiment.Replicates);
                    (((int[])block.Columns[0])[row], ((int[])block.Columns[1])[row]) = (index, replicate);
                    Levels(experiment, point.Point, block, 2, row);
                    for (var indicator = 0; indicator < experiment.Indicators.Count; indicator++)
                        ((double[])block.Columns[2 + experiment.Factors.Count + indicator])[row] = point.Values[indicator][replicate];
                }

                yield return block;
            }
        }
    }

    private static void Fill(Experiment experiment, MeasuredPoint point, DatasetBlock block, int row)
    {
        Levels(experiment, point.Point, block, 0, row);
        var column = experiment.Factors.Count;
        for (var indicator = 0; indicator < experiment.Indicators.Count; indicator++)
        {
            var summary = IndicatorSummary.Of(new Indicator(experiment.Indicators[indicator], "", "", ""), point.Failure is null ? point.Values[indicator] : []);
            foreach (var value in (ReadOnlySpan<double>)[summary.Mean, summary.P05, summary.P50, summary.P95, summary.StandardError])
                ((double[])block.Columns[column++])[row] = value;
        }

        ((string[])block.Columns[column])[row] = point.Failure is null ? "done" : $"failed: {point.Failure}";
    }

    // A factor whose levels are all numbers, or all true or false, keeps its type; blocks and choices are texts.
    private static IEnumerable<DatasetColumn> Factors(Experiment experiment) => experiment.Factors.Select(factor => new DatasetColumn(
        factor.Key,
        factor.Value.IsRange || factor.Value.Values.All(level => !double.IsNaN(level.Number)) ? ColumnKind.FullNumber
        : factor.Value.Values.All(level => level.Json is "true" or "false") ? ColumnKind.Truth
        : ColumnKind.Text));

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
