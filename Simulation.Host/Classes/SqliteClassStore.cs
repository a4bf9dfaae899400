using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulation.Grains.Classes;
using Simulation.Model.Classes;

namespace Simulation.Host.Classes;

/// <summary>Keeps classes in one SQLite file: a row for each class and a row for each input, written through to the disk before anybody is told that it was taken.</summary>
internal sealed class SqliteClassStore : IClassStore, IDisposable
{
    private const int ConstraintViolated = 19;

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
    ];

    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    public SqliteClassStore(string folder, TimeProvider clock)
    {
        _clock = clock;
        Directory.CreateDirectory(folder);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "classes.db"), Pooling = false }.ToString());
        _connection.Open();
        using var settings = Command("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        settings.ExecuteNonQuery();
        using var version = Command("PRAGMA user_version");
        for (var step = (int)(long)version.ExecuteScalar()!; step < Steps.Length; step++)
            Execute($"{Steps[step]} PRAGMA user_version = {step + 1}");
    }

    public Task<bool> CreateAsync(string code, ClassCharter charter) => Task.Run(() =>
    {
        try
        {
            Execute(
                "INSERT INTO classes VALUES ($code, $charter, $now)",
                ("$code", code), ("$charter", JsonSerializer.Serialize(charter, ClassJson.Options)), ("$now", _clock.GetUtcNow().ToUnixTimeSeconds()));
            return true;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == ConstraintViolated)
        {
            return false;
        }
    });

    public Task AppendAsync(string code, int number, ClassLetter letter) => Task.Run(
        () => Execute(
            "INSERT INTO inputs VALUES ($code, $number, $input, $letter); UPDATE classes SET touched = $at WHERE code = $code",
            ("$code", code), ("$number", number), ("$input", JsonSerializer.Serialize(letter.Input, ClassJson.Options)),
            ("$letter", letter.Id.ToString("N")), ("$at", letter.Input.At.ToUnixTimeSeconds())));

    /// <summary>Forgets the classes in which nothing has been done since a moment, with all that people said in them.</summary>
    /// <returns>How many they were.</returns>
    public Task<int> ForgetAsync(DateTimeOffset since) => Task.Run(() =>
    {
        var before = ("$since", (object)since.ToUnixTimeSeconds());
        Execute("DELETE FROM inputs WHERE code IN (SELECT code FROM classes WHERE touched < $since)", before);
        return Execute("DELETE FROM classes WHERE touched < $since", before);
    });

    public Task<ClassRecord?> FindAsync(string code) => Task.Run(() =>
    {
        lock (_gate)
        {
            using var one = Command("SELECT charter FROM classes WHERE code = $code", ("$code", code));
            if (one.ExecuteScalar() is not string charter)
                return null;

            // An input of before letters had names gets one: nobody asks for it any more.
            var letters = new List<ClassLetter>();
            using var all = Command("SELECT input, letter FROM inputs WHERE code = $code ORDER BY number", ("$code", code));
            using var rows = all.ExecuteReader();
            while (rows.Read())
                letters.Add(new ClassLetter(JsonSerializer.Deserialize<ClassInput>(rows.GetString(0), ClassJson.Options)!, Guid.TryParse(rows.GetString(1), out var id) ? id : Guid.NewGuid()));

            return new ClassRecord(JsonSerializer.Deserialize<ClassCharter>(charter, ClassJson.Options)!, letters);
        }
    });

    public void Dispose() => _connection.Dispose();

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
}
