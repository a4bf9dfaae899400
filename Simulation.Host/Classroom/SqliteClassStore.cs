using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulation.Grains.Classroom;
using Simulation.Grains.Hosting;
using Simulation.Host.Hosting;
using Simulation.Model.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// Keeps classes in one SQLite file: a row for each class and a row for each input, written through to the disk before anybody hears that
/// it was taken.
/// </summary>
internal sealed partial class SqliteClassStore : IClassStore, IDisposable
{
    private const string About = "store";
    private const int ConstraintViolated = 19;

    // The file cannot be written, the disk fails, the file is broken, the disk is full, the file cannot be opened.
    private static readonly int[] Lasting = [8, 10, 11, 13, 14, 26];
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    // Each step leads from the version of its place to the next; a file has the version of the last step that it has seen.
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE IF NOT EXISTS classes (code TEXT PRIMARY KEY, charter TEXT NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS inputs (code TEXT NOT NULL REFERENCES classes, number INTEGER NOT NULL, input TEXT NOT NULL, PRIMARY KEY (code, number)) STRICT, WITHOUT ROWID;
            """,
        """
            ALTER TABLE classes ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
            UPDATE classes SET touched = unixepoch();
            """,
        """
            ALTER TABLE inputs ADD COLUMN letter TEXT NOT NULL DEFAULT '';
            """,
        """
            ALTER TABLE classes ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
            """,
    ];

    private readonly TimeProvider _time;
    private readonly SiloTroubles _troubles;
    private readonly ILogger<SqliteClassStore> _log;
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    /// <summary>Opens the file of a folder, which is brought to the version of this program.</summary>
    /// <exception cref="NotSupportedException">The file is of a newer version.</exception>
    public SqliteClassStore(string folder, TimeProvider time, SiloTroubles troubles, ILogger<SqliteClassStore> log)
    {
        _time = time;
        _troubles = troubles;
        _log = log;
        DataFolder.Make(folder);
        var file = Path.Combine(folder, "classes.db");

        // SQLite gives the files next to it the rights of this one.
        DataFolder.Create(file, FileMode.OpenOrCreate).Dispose();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        using var settings = Command("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        settings.ExecuteNonQuery();
        var version = Version();
        if (version > Steps.Length)
        {
            throw new NotSupportedException(
                $"the classes in {folder} were kept by a newer host (version {version}; this one knows {Steps.Length}): "
                    + "start that one, or give this one a folder of its own with --data."
            );
        }

        for (var step = version; step < Steps.Length; step++)
            Execute($"{Steps[step]} PRAGMA user_version = {step + 1}");
    }

    public Task<bool> CreateAsync(string code, ClassCharter charter) =>
        KnownAsync(() =>
        {
            try
            {
                Execute(
                    "INSERT INTO classes (code, charter, touched) VALUES ($code, $charter, $now)",
                    ("$code", code),
                    ("$charter", JsonSerializer.Serialize(charter, ClassJson.Options)),
                    ("$now", _time.GetUtcNow().ToUnixTimeSeconds())
                );
                return true;
            }
            catch (SqliteException taken) when (taken.SqliteErrorCode == ConstraintViolated)
            {
                return false;
            }
        });

    public Task AppendAsync(string code, int number, InputEnvelope letter) =>
        KnownAsync(() =>
            Execute(
                "INSERT INTO inputs VALUES ($code, $number, $input, $letter); UPDATE classes SET touched = $at WHERE code = $code",
                ("$code", code),
                ("$number", number),
                ("$input", JsonSerializer.Serialize(letter.Input, ClassJson.Options)),
                ("$letter", letter.Id.ToString("N")),
                ("$at", letter.Input.At.ToUnixTimeSeconds())
            )
        );

    public Task NoteAsync(string code, TimeSpan clock) =>
        KnownAsync(() =>
            Execute("UPDATE classes SET clock = $clock WHERE code = $code", ("$code", code), ("$clock", (long)clock.TotalMilliseconds))
        );

    /// <summary>Forgets the classes in which nothing has been done since a moment, with all that people said in them.</summary>
    /// <returns>How many they were.</returns>
    public Task<int> ForgetAsync(DateTimeOffset since) =>
        Task.Run(() =>
        {
            var before = ("$since", (object)since.ToUnixTimeSeconds());
            Execute("DELETE FROM inputs WHERE code IN (SELECT code FROM classes WHERE touched < $since)", before);
            return Execute("DELETE FROM classes WHERE touched < $since", before);
        });

    public Task<ClassRecord?> FindAsync(string code) =>
        KnownAsync(() =>
        {
            lock (_gate)
            {
                using var one = Command("SELECT charter, clock FROM classes WHERE code = $code", ("$code", code));
                using var found = one.ExecuteReader();
                if (!found.Read())
                    return null;

                // An input of before letters had names gets one: nobody asks for it any more.
                var letters = new List<InputEnvelope>();
                using var all = Command("SELECT input, letter FROM inputs WHERE code = $code ORDER BY number", ("$code", code));
                using var rows = all.ExecuteReader();
                while (rows.Read())
                    letters.Add(
                        new InputEnvelope(
                            JsonSerializer.Deserialize<ClassInput>(rows.GetString(0), ClassJson.Options)!,
                            Guid.TryParse(rows.GetString(1), out var id) ? id : Guid.NewGuid()
                        )
                    );

                var charter = JsonSerializer.Deserialize<ClassCharter>(found.GetString(0), ClassJson.Options)!;
                return new ClassRecord(charter, letters, TimeSpan.FromMilliseconds(found.GetInt64(1)));
            }
        });

    public void Dispose() => _connection.Dispose();

    // A store that is full, or fails, will until somebody mends it: so it tries from time to time.
    private Task<T> KnownAsync<T>(Func<T> act) =>
        Task.Run(() =>
        {
            try
            {
                return act();
            }
            catch (SqliteException failure)
            {
                Failed(_log, failure);
                if (!Lasting.Contains(failure.SqliteErrorCode))
                    throw new ClassFailedException(ClassFailure.StoreAway);

                if (_troubles.Of(About) is null)
                    _ = WatchAsync();

                var sentence =
                    "Nothing can be saved in the data folder, so classes take no inputs: make room "
                    + "on its disk, or let the host write there.";
                _troubles.Report(About, new Trouble($"{sentence} SQLite says: {failure.Message}", true));
                throw new ClassFailedException(ClassFailure.NotSaved);
            }
        });

    private async Task WatchAsync()
    {
        do await Task.Delay(Retry, _time);
        while (!CanSave());

        _troubles.Clear(About);
    }

    private bool CanSave()
    {
        try
        {
            Execute($"PRAGMA user_version = {Version()}");
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private int Version()
    {
        lock (_gate)
        {
            using var version = Command("PRAGMA user_version");
            return (int)(long)version.ExecuteScalar()!;
        }
    }

    // All of it, or nothing where a part fails.
    private int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            using var command = Command(sql, values);
            command.Transaction = transaction;
            var rows = command.ExecuteNonQuery();
            transaction.Commit();
            return rows;
        }
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);

        return command;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file of the classes did not do what a class asked of it.")]
    private static partial void Failed(ILogger log, Exception failure);
}
