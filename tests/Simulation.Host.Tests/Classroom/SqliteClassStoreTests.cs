using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Simulation.Grains.Classroom;
using Simulation.Grains.Hosting;
using Simulation.Host.Classroom;
using Simulation.Model.Classroom;

namespace Simulation.Host.Tests.Classroom;

public sealed class SqliteClassStoreTests : IDisposable
{
    private static readonly ClassCharter Charter = new("a.yaml", "name: a", 7, "hash", true);

    private static InputEnvelope Letter(ClassInput input) => new(input, Guid.NewGuid());

    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private SqliteClassStore Open() => new(_folder, TimeProvider.System, new SiloTroubles(), NullLogger<SqliteClassStore>.Instance);

    [Fact]
    public async Task Forget_ClassesOfLongAgo_KeepsThoseInWhichSomethingWasDone()
    {
        using var store = Open();
        var now = DateTimeOffset.UtcNow;
        await store.CreateAsync("OLDIE", Charter);
        await store.AppendAsync("OLDIE", 0, Letter(new Said(now.AddDays(-100), 0, null, "private matters")));
        await store.CreateAsync("FRESH", Charter);
        await store.AppendAsync("FRESH", 0, Letter(new Said(now, 0, null, "hello")));

        Assert.Equal(1, await store.ForgetAsync(now.AddDays(-90)));

        Assert.Null(await store.FindAsync("OLDIE"));
        Assert.Single((await store.FindAsync("FRESH"))!.Inputs);
        Assert.True(await store.CreateAsync("OLDIE", Charter));
        Assert.Empty((await store.FindAsync("OLDIE"))!.Inputs);
    }

    [Fact]
    public async Task Open_AFileOfTheVersionBefore_KeepsItsClasses()
    {
        using (var old = new SqliteConnection($"Data Source={Path.Combine(_folder, "classes.db")};Pooling=false"))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = """
                CREATE TABLE classes (code TEXT PRIMARY KEY, charter TEXT NOT NULL) STRICT;
                CREATE TABLE inputs (code TEXT NOT NULL REFERENCES classes, number INTEGER NOT NULL, input TEXT NOT NULL, PRIMARY KEY (code, number)) STRICT, WITHOUT ROWID;
                INSERT INTO classes VALUES ('BEFOR', '{"file":"a.yaml","yaml":"name: a","seed":7,"facilitatorKey":"hash","isTimed":true}');
                """;
            command.ExecuteNonQuery();
        }

        using (var store = Open())
        {
            Assert.Equal(Charter, (await store.FindAsync("BEFOR"))!.Charter);
            Assert.Equal(0, await store.ForgetAsync(DateTimeOffset.UtcNow.AddDays(-1)));
        }

        // Opening it again changes nothing.
        using var again = Open();
        Assert.NotNull(await again.FindAsync("BEFOR"));
    }

    [Fact]
    public async Task Append_AfterThatNumberWasTaken_IsRefusedAndLeavesTheStoreUsable()
    {
        using var store = Open();
        await store.CreateAsync("CLASS", Charter);
        await store.AppendAsync("CLASS", 0, Letter(new Paused(DateTimeOffset.UtcNow)));

        await Assert.ThrowsAsync<ClassFailedException>(() => store.AppendAsync("CLASS", 0, Letter(new Paused(DateTimeOffset.UtcNow))));
        await store.AppendAsync("CLASS", 1, Letter(new Paused(DateTimeOffset.UtcNow)));

        Assert.Equal(2, (await store.FindAsync("CLASS"))!.Letters.Count);
    }
}
