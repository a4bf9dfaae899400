using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports;

namespace Simulation.Storage.Results;

/// <summary>Reads a result folder's tables and events back: the inverse of the exports.</summary>
/// <param name="header">How to read the tables: the header of the run, compiled from the folder's scenario.</param>
/// <param name="open">Opens a file of the folder by its name.</param>
public sealed class ResultReader(RunHeader header, Func<string, Stream> open)
{
    private const string TrustFile = "trust.parquet";
    private const string EventsFile = "events.jsonl";
    private static readonly (string Name, ColumnKind Kind)[] TrustColumns =
    [
        ("replicate", ColumnKind.Whole),
        ("period", ColumnKind.Whole),
        ("trustor", ColumnKind.Text),
        ("trustee", ColumnKind.Text),
        ("trust", ColumnKind.FullNumber),
    ];

    private readonly Dictionary<string, int> _parties = Places(header.Parties.Select(party => party.Code));
    private readonly int _count = header.Parties.Count;
    private readonly int _periods = header.Years.Count;

    /// <summary>Reads the result.</summary>
    /// <exception cref="InvalidDataException">A table does not fit the header: which file, line and column, what was expected and what was
    /// found.</exception>
    public RunResult Read()
    {
        var lanes = new LaneResult[header.Replicates];
        for (var replicate = 0; replicate < lanes.Length; replicate++)
        {
            lanes[replicate] = new LaneResult(
                replicate,
                Rows(header.WorldSeries.Count, _periods),
                Rows(header.PartySeries.Count, _periods * _count),
                SelfTrust(),
                new double[header.Indicators.Count],
                null
            );
        }

        ReadIndicators(lanes);
        ReadWorld(lanes);
        ReadParties(lanes);
        ReadTrust(lanes);
        ReadEvents(lanes);
        var nash = NoReference();
        var cooperative = NoReference();
        ReadReferences(nash, cooperative);
        return new RunResult(header, nash, cooperative, lanes);
    }

    private void ReadIndicators(LaneResult[] lanes) =>
        Read(
            "indicators.csv",
            ["replicate", .. header.Indicators.Select(indicator => indicator.Name)],
            lanes.Length,
            row =>
            {
                var values = lanes[row.Whole(0, 0, lanes.Length - 1)].Indicators;
                for (var index = 0; index < values.Length; index++)
                    values[index] = row.Number(index + 1);
            }
        );

    private void ReadWorld(LaneResult[] lanes) =>
        Read(
            "world.csv",
            ["replicate", "period", "year", .. Names(header.WorldSeries)],
            lanes.Length * _periods,
            row =>
            {
                var world = lanes[row.Whole(0, 0, lanes.Length - 1)].World;
                var period = row.Whole(1, 1, _periods);
                for (var series = 0; series < world.Length; series++)
                    world[series][period - 1] = row.Number(series + 3);
            }
        );

    private void ReadParties(LaneResult[] lanes) =>
        Read(
            "periods.csv",
            ["replicate", "period", "year", "country", .. Names(header.PartySeries)],
            lanes.Length * _periods * _count,
            row =>
            {
                var party = lanes[row.Whole(0, 0, lanes.Length - 1)].Party;
                var period = row.Whole(1, 1, _periods);
                var place = ((period - 1) * _count) + row.Place(3, _parties, "party");
                for (var series = 0; series < party.Length; series++)
                    party[series][place] = row.Number(series + 4);
            }
        );

    private void ReadTrust(LaneResult[] lanes)
    {
        using var stream = open(TrustFile);
        var table = ParquetReading.OpenAsync(TrustFile, stream).GetAwaiter().GetResult();
        if (!table.Columns.Select(column => (column.Name, column.Kind)).SequenceEqual(TrustColumns))
            throw new InvalidDataException(
                $"{TrustFile}: expected the columns {string.Join(", ", TrustColumns.Select(column => column.Name))}; found "
                    + $"{string.Join(", ", table.Columns.Select(column => column.Name))}."
            );

        var expected = (long)lanes.Length * (_periods + 1) * _count * (_count - 1);
        var count = 0L;
        foreach (var block in table.Blocks)
        {
            var replicates = (int[])block.Columns[0];
            var periods = (int[])block.Columns[1];
            var trustors = (string[])block.Columns[2];
            var trustees = (string[])block.Columns[3];
            var trust = (double[])block.Columns[4];
            for (var row = 0; row < block.Rows; row++, count++)
            {
                if (
                    replicates[row] < 0
                    || replicates[row] >= lanes.Length
                    || periods[row] < 0
                    || periods[row] > _periods
                    || !_parties.TryGetValue(trustors[row], out var trustor)
                    || !_parties.TryGetValue(trustees[row], out var trustee)
                )
                    throw new InvalidDataException(
                        $"{TrustFile}: row {count + 1} (replicate {replicates[row]}, period {periods[row]}, {trustors[row]}, "
                            + $"{trustees[row]}) does not belong to this run of {lanes.Length} replicates and {_periods} periods."
                    );

                lanes[replicates[row]].Trust[(((periods[row] * _count) + trustor) * _count) + trustee] = trust[row];
            }
        }

        if (count != expected)
            throw new InvalidDataException($"{TrustFile}: expected {expected} rows for {header.Replicates} replicates, found {count}.");
    }

    private void ReadEvents(LaneResult[] lanes)
    {
        foreach (var group in EventsReader.Read(EventsFile, open(EventsFile)).GroupBy(one => one.Replicate))
        {
            if (group.Key < 0 || group.Key >= lanes.Length)
                throw new InvalidDataException(
                    $"{EventsFile}: there is an event of replicate {group.Key}; this run has {lanes.Length} replicates, from 0."
                );

            lanes[group.Key] = lanes[group.Key] with { Events = [.. group] };
        }
    }

    private void ReadReferences(ReferenceLine nash, ReferenceLine cooperative)
    {
        var lines = Places(["nash", "cooperative"]);
        var world = Places(Names(header.WorldSeries));
        var party = Places(Names(header.PartySeries));
        Read(
            "reference.csv",
            ["line", "period", "year", "country", "series", "value"],
            null,
            row =>
            {
                var line = row.Place(0, lines, "reference line") == 0 ? nash : cooperative;
                var period = row.Whole(1, 1, _periods) - 1;
                if (row.Text(3) == ReferenceExport.World)
                    line.World[row.Place(4, world, "world series")][period] = row.Number(5);
                else
                    line.Party[row.Place(4, party, "party series")][(period * _count) + row.Place(3, _parties, "party")] = row.Number(5);
            }
        );
    }

    private void Read(string file, IReadOnlyList<string> columns, int? expected, Action<CsvReader> take)
    {
        using var rows = new CsvReader(file, open(file), columns);
        var count = 0;
        for (; rows.Next(); count++)
            take(rows);

        if (expected is { } rowCount && count != rowCount)
            throw new InvalidDataException($"{file}: expected {rowCount} rows for {header.Replicates} replicates, found {count}.");
    }

    private ReferenceLine NoReference() => new(Rows(header.WorldSeries.Count, _periods), Rows(header.PartySeries.Count, _periods * _count));

    private double[] SelfTrust()
    {
        var trust = new double[(_periods + 1) * _count * _count];
        for (var index = 0; index < trust.Length; index += (index + 1) % (_count * _count) == 0 ? 1 : _count + 1)
            trust[index] = 1;

        return trust;
    }

    private static double[][] Rows(int count, int length)
    {
        var rows = new double[count][];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new double[length];
            Array.Fill(rows[row], double.NaN);
        }

        return rows;
    }

    private static IEnumerable<string> Names(IEnumerable<Series> all) => all.Select(series => series.Name);

    private static Dictionary<string, int> Places(IEnumerable<string> names) =>
        names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
}
