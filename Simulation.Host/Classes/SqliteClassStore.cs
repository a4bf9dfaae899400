using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulation.Grains.Classes;
using Simulation.Model.Classes;

namespace Simulation.Host.Classes;

/// <summary>Keeps classes in one SQLite file: a row for each class and a row for each input, written through to the disk before anybody is told that it was taken.</summary>
internal sealed class SqliteClassStore : IClassStore, IDisposable
{
    private const int ConstraintViolated = 19;

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    public SqliteClassStore(string folder)
    {
        Directory.CreateDirectory(folder);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "classes.db"), Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute(
            """
            CREATE TABLE IF NOT EXISTS classes (code TEXT PRIMARY KEY, charter TEXT NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS inputs (code TEXT NOT NULL REFERENCES classes, number INTEGER NOT NULL, input TEXT NOT NULL, PRIMARY KEY (code, number)) STRICT, WITHOUT ROWID;
            """);
    }

    public Task<bool> CreateAsync(string code, ClassCharter charter) => Task.Run(() =>
    {
        try
        {
            Execute("INSERT INTO classes VALUES ($code, $charter)", ("$code", code), ("$charter", JsonSerializer.Serialize(charter, ClassJson.Options)));
            return true;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == ConstraintViolated)
        {
            return false;
        }
    });

    public Task AppendAsync(string code, int number, ClassInput input) => Task.Run(
        () => Execute("INSERT INTO inputs VALUES ($code, $number, $input)", ("$code", code), ("$number", number), ("$input", JsonSerializer.Serialize(input, ClassJson.Options))));

    public Task<ClassRecord?> FindAsync(string code) => Task.Run(() =>
    {
        lock (_gate)
        {
            using var one = Command("SELECT charter FROM classes WHERE code = $code", ("$code", code));
            if (one.ExecuteScalar() is not string charter)
                return null;

            var inputs = new List<ClassInput>();
            using var all = Command("SELECT input FROM inputs WHERE code = $code ORDER BY number", ("$code", code));
            using var rows = all.ExecuteReader();
            while (rows.Read())
                inputs.Add(JsonSerializer.Deserialize<ClassInput>(rows.GetString(0), ClassJson.Options)!);

            return new ClassRecord(JsonSerializer.Deserialize<ClassCharter>(charter, ClassJson.Options)!, inputs);
        }
    });

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        lock (_gate)
        {
            using var command = Command(sql, values);
            command.ExecuteNonQuery();
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
