using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Hosting;

/// <summary>A data folder that is another host's, of a newer program, on a full disk, or with a class in it that cannot be read.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-data-").FullName;
    private bool _isMounted;

    public void Dispose()
    {
        if (_isMounted)
            Run("umount", _folder);

        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Start_OnTheFolderOfAnotherHost_SaysSo()
    {
        await using var host = await HostProcess.StartAsync();

        var second = await StartOnAsync(host.Data);

        var sentence = $"the data folder {host.Data} is another host's: stop that one, or give this one a folder of its own with --data.\n";
        Assert.Equal((1, sentence), (second.ExitCode, second.Error));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(host));
    }

    [Fact]
    public async Task Start_OnClassesOfANewerHost_SaysSo()
    {
        Do(_folder, "PRAGMA user_version = 99");

        var outcome = await StartOnAsync(_folder);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(
            $"the classes in {_folder} were kept by a newer host (version 99; this one knows ",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Class_OnAFullDisk_TakesNothingUntilThereIsRoom()
    {
        _isMounted = Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", _folder) == 0;
        Assert.SkipUnless(_isMounted, "A small disk cannot be mounted here.");
        await using var host = await HostProcess.StartOnAsync(Path.Combine(_folder, "data"));
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var usa = await room.JoinAsync("USA");
        var filler = Path.Combine(_folder, "filler");
        Fill(filler);

        var taken = 1;
        var refused = await room.PostAsync("messages", new { text = "0" }, usa);
        for (; refused["version"] is not null; taken++)
            refused = await room.PostAsync("messages", new { text = new string('x', 400) }, usa, key: $"{taken}");

        Assert.Equal((503, "not-saved"), ((int)refused["status"]!, (string)refused["title"]!));
        Assert.StartsWith("Nothing can be saved now, so this was not taken", (string)refused["detail"]!, StringComparison.Ordinal);
        var (status, body) = await ReadyAsync(host);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("Unhealthy\nNothing can be saved in the data folder, so classes take no inputs", body, StringComparison.Ordinal);
        Assert.Equal(taken, (await room.LogAsync()).AsArray().Count);

        File.Delete(filler);
        for (var attempt = 0; attempt < 300 && (await ReadyAsync(host)).Status != HttpStatusCode.OK; attempt++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(host));
        Assert.Equal(taken + 1, (int)(await room.PostAsync("messages", new { text = "again" }, usa))["version"]!);
    }

    [Theory]
    [InlineData("UPDATE inputs SET input = '{\"kind\":\"danced\"}' WHERE number = 0")]
    [InlineData("DELETE FROM inputs WHERE number = 0")]
    [InlineData("UPDATE classes SET charter = json_set(charter, '$.yaml', 'world: moon')")]
    public async Task Class_ThatCannotBeRead_SaysSoAndLeavesTheOthersAlone(string harm)
    {
        var host = await HostProcess.StartAsync();
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var usa = await room.JoinAsync("USA");
        await room.PostAsync("messages", new { text = "hello" }, usa);
        await host.KillAsync();
        Do(host.Data, $"{harm}; {(harm.StartsWith("DELETE", StringComparison.Ordinal) ? "UPDATE inputs SET number = number - 1" : "")}");

        await using var again = await host.StartAgainAsync();
        await host.DisposeAsync();
        var answer = await room.LogAsync();
        var page = await GetAsync(again, $"/class/{room.Code}");
        using var other = new ClassClient(again.Address);
        await other.CreateAsync("trade-truce");

        Assert.Equal((500, "unreadable"), ((int)answer["status"]!, (string)answer["title"]!));
        Assert.Contains("nothing of it is lost", (string)answer["detail"]!, StringComparison.Ordinal);
        Assert.Contains("This class cannot be read by the program as it is now", page.Body, StringComparison.Ordinal);
        var (status, body) = await ReadyAsync(again);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith($"Degraded\nClass {room.Code} cannot be read any more; nothing of it is lost.", body, StringComparison.Ordinal);
        Assert.NotEmpty(await other.JoinAsync("USA"));
    }

    private static Task<Outcome> StartOnAsync(string data) =>
        HostProcess.RunAsync(
            "--urls",
            "http://localhost:0",
            "--silo-port",
            $"{HostProcess.FreePort()}",
            "--gateway-port",
            $"{HostProcess.FreePort()}",
            "--data",
            data
        );

    private static void Do(string folder, string sql)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "classes.db")};Pooling=false");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Fill(string file)
    {
        try
        {
            using var stream = File.OpenWrite(file);
            while (true)
            {
                stream.Write(new byte[4096]);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Task<(HttpStatusCode Status, string Body)> ReadyAsync(HostProcess host) => GetAsync(host, "/health/ready");

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(HostProcess host, string path)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
