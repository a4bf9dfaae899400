using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;

namespace Simulation.Storage.Datasets;

/// <summary>The tables of a result. Replicates count from 0, periods from 1.</summary>
public static class ResultDatasets
{
    private static readonly DatasetColumn Replicate = new("replicate", ColumnKind.Whole);
    private static readonly DatasetColumn Period = new("period", ColumnKind.Whole);
    private static readonly DatasetColumn Year = new("year", ColumnKind.Whole);

    /// <summary>A row for each replicate with every indicator; what <c>summary.json</c> sums up.</summary>
    public static Dataset Indicators(RunResult result) =>
        Table(
            "indicators",
            [
                Replicate,
                .. result.Header.Indicators.Select(indicator => new DatasetColumn(indicator.Name, ColumnKind.Number, indicator.Unit)),
            ],
            result,
            1,
            (lane, block, row) =>
            {
                ((int[])block.Columns[0])[row] = lane.Replicate;
                for (var indicator = 0; indicator < lane.Indicators.Length; indicator++)
                    ((double[])block.Columns[indicator + 1])[row] = lane.Indicators[indicator];
            }
        );

    /// <summary>A row for each replicate and period with every series of the world.</summary>
    public static Dataset World(RunResult result)
    {
        var years = result.Header.Years;
        return Table(
            "world",
            [Replicate, Period, Year, .. Columns(result.Header.WorldSeries)],
            result,
            years.Count,
            (lane, block, first) =>
            {
                for (var period = 0; period < years.Count; period++)
                    Moment(block, first + period, lane.Replicate, period + 1, years[period]);

                Copy(lane.World, block, 3, first);
            }
        );
    }

    /// <summary>A row for each replicate, period and country with every series of the parties.</summary>
    public static Dataset Periods(RunResult result)
    {
        var years = result.Header.Years;
        var parties = result.Header.Parties;
        return Table(
            "periods",
            [Replicate, Period, Year, new("country", ColumnKind.Text), .. Columns(result.Header.PartySeries)],
            result,
            years.Count * parties.Count,
            (lane, block, first) =>
            {
                for (var index = 0; index < years.Count * parties.Count; index++)
                {
                    Moment(block, first + index, lane.Replicate, (index / parties.Count) + 1, years[index / parties.Count]);
                    ((string[])block.Columns[3])[first + index] = parties[index % parties.Count].Code;
                }

                Copy(lane.Party, block, 4, first);
            }
        );
    }

    /// <summary>Trust of each in each other after every period; period 0 is before the first. Nobody's trust in itself.</summary>
    public static Dataset Trust(RunResult result)
    {
        var count = result.Header.Parties.Count;
        var codes = result.Header.Parties.Select(party => party.Code).ToArray();
        DatasetColumn[] columns =
        [
            Replicate,
            Period,
            new("trustor", ColumnKind.Text),
            new("trustee", ColumnKind.Text),
            new("trust", ColumnKind.FullNumber, "share"),
        ];
        return Table(
            "trust",
            columns,
            result,
            (result.Header.Years.Count + 1) * count * (count - 1),
            (lane, block, row) =>
            {
                var replicates = (int[])block.Columns[0];
                var periods = (int[])block.Columns[1];
                var trustors = (string[])block.Columns[2];
                var trustees = (string[])block.Columns[3];
                var trust = (double[])block.Columns[4];
                for (var index = 0; index < lane.Trust.Length; index++)
                {
                    var trustor = index / count % count;
                    var trustee = index % count;
                    if (trustor == trustee)
                        continue;

                    replicates[row] = lane.Replicate;
                    periods[row] = index / (count * count);
                    trustors[row] = codes[trustor];
                    trustees[row] = codes[trustee];
                    trust[row] = lane.Trust[index];
                    row++;
                }
            }
        );
    }

    private static IEnumerable<DatasetColumn> Columns(IReadOnlyList<Series> series) =>
        series.Select(one => new DatasetColumn(one.Name, ColumnKind.Number, one.Unit));

    private static void Moment(DatasetBlock block, int row, int replicate, int period, int year)
    {
        ((int[])block.Columns[0])[row] = replicate;
        ((int[])block.Columns[1])[row] = period;
        ((int[])block.Columns[2])[row] = year;
    }

    private static void Copy(double[][] series, DatasetBlock block, int firstColumn, int firstRow)
    {
        for (var one = 0; one < series.Length; one++)
            series[one].CopyTo(block.Columns[firstColumn + one], firstRow);
    }

    // Whole lanes to a block, about as many rows as a block should have.
    private static Dataset Table(
        string name,
        IReadOnlyList<DatasetColumn> columns,
        RunResult result,
        int rowsOfLane,
        Action<LaneResult, DatasetBlock, int> fill
    )
    {
        return new Dataset(name, columns, Blocks());

        IEnumerable<DatasetBlock> Blocks()
        {
            var room = DatasetBlock.Of(0, columns);
            foreach (var lanes in result.Lanes.Chunk(Math.Max(1, Dataset.RowsInBlock / Math.Max(1, rowsOfLane))))
            {
                var rows = lanes.Length * rowsOfLane;
                room = room.Rows < rows ? DatasetBlock.Of(rows, columns) : room;
                var block = room with { Rows = rows };
                for (var lane = 0; lane < lanes.Length; lane++)
                    fill(lanes[lane], block, lane * rowsOfLane);

                yield return block;
            }
        }
    }
}
