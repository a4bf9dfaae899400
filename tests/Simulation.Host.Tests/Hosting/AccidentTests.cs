using System.Text.Json.Nodes;
using Simulation.Host.Tests.Classroom;
using Simulation.Host.Tests.Cluster;

namespace Simulation.Host.Tests.Hosting;

/// <summary>
/// A class whose people go on handing in while something happens to its host or to Redis: whatever was acknowledged is kept, once, in its
/// place.
/// </summary>
public sealed class AccidentTests
{
    private const int Inputs = 60;
    private const int Writers = 4;

    private HostProcess _host = null!;

    [Fact]
    public async Task Host_KilledThreeTimes_KeepsWhatItAcknowledged() =>
        await PlayAsync(
            await HostProcess.StartAsync(),
            async () =>
            {
                for (var kill = 0; kill < 3; kill++)
                {
                    await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
                    await StartAgainAsync();
                }
            }
        );

    [Fact]
    public async Task Host_ThatStandsStill_KeepsWhatItAcknowledged() =>
        await PlayAsync(
            await HostProcess.StartAsync(),
            async () =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
                await _host.SleepAsync(TimeSpan.FromSeconds(8));
            }
        );

    [Fact]
    public async Task Phase_WhileTheHostIsDown_StandsStill()
    {
        _host = await HostProcess.StartAsync();
        try
        {
            using var room = new ClassClient(_host.Address);
            await room.CreateAsync("trade-truce", timed: true);
            await room.NextAsync();
            await Task.Delay(TimeSpan.FromSeconds(7), TestContext.Current.CancellationToken);
            var before = (double)(await room.SharedAsync())["secondsLeft"]!;

            await _host.KillAsync();
            await Task.Delay(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);
            var again = await _host.StartAgainAsync();
            await _host.DisposeAsync();
            _host = again;
            var after = await room.SharedAsync();

            // What its clock showed is noted every five seconds: so much may come again, and nothing is lost.
            Assert.Equal("practice", (string?)after["phase"]);
            Assert.InRange((double)after["secondsLeft"]!, before - 3, before + 10);
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{before} s were left before the kill, {after["secondsLeft"]} s after 25 s without a host"
            );
        }
        finally
        {
            await _host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Redis_KilledTwice_KeepsWhatWasAcknowledged()
    {
        await using var redis = await RedisServer.StartAsync();
        await PlayAsync(
            await HostProcess.StartInAsync(redis.Address),
            async () =>
            {
                for (var kill = 0; kill < 2; kill++)
                {
                    await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
                    await redis.StopAsync();
                    await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
                    await redis.StartAgainAsync();
                }
            }
        );
    }

    private async Task PlayAsync(HostProcess host, Func<Task> accident)
    {
        _host = host;
        try
        {
            using var room = new ClassClient(host.Address);
            await room.CreateAsync("trade-truce");
            var secrets = new List<string>();
            for (var writer = 0; writer < Writers; writer++)
                secrets.Add(await room.JoinAsync("*"));

            var happening = accident();
            var written = await Task.WhenAll(secrets.Select((secret, writer) => WriteAsync(room, secret, writer)));
            var acknowledged = written.SelectMany(one => one).ToDictionary();
            await happening;
            var log = (await room.LogAsync()).AsArray();
            var said = log.Select((input, index) => (Text: (string?)input!["text"], Version: index + 1))
                .Where(one => one.Text is not null)
                .ToList();

            Assert.Equal(
                acknowledged.OrderBy(one => one.Value),
                said.ToDictionary(one => one.Text!, one => one.Version).OrderBy(one => one.Value)
            );
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{acknowledged.Count} acknowledged, {said.Count} in the log, each once and in its place"
            );
        }
        finally
        {
            await _host.DisposeAsync();
        }
    }

    // Each is sent until it is answered; the version that answers is its place in the log.
    private static async Task<Dictionary<string, int>> WriteAsync(ClassClient room, string secret, int writer)
    {
        var acknowledged = new Dictionary<string, int>();
        for (var number = 0; number < Inputs; number++)
        {
            var text = $"{writer}-{number}";
            while (!acknowledged.ContainsKey(text))
            {
                if (
                    await TryAsync(() => room.PostAsync("messages", new { text }, secret, key: text)) is { } answer
                    && answer["version"] is { } version
                )
                    acknowledged[text] = (int)version;
                else
                    await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        return acknowledged;
    }

    private static async Task<JsonNode?> TryAsync(Func<Task<JsonNode>> send)
    {
        try
        {
            return await send();
        }
        catch (Exception loss) when (loss is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private async Task StartAgainAsync()
    {
        await _host.KillAsync();
        var again = await _host.StartAgainAsync();
        await _host.DisposeAsync();
        _host = again;
    }
}
