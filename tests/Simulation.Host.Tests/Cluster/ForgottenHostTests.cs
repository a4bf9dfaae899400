using System.Net;
using StackExchange.Redis;

namespace Simulation.Host.Tests.Cluster;

/// <summary>What hosts do that their Redis server has forgotten: none goes on beside a second cluster.</summary>
public sealed class ForgottenHostTests
{
    private const string Table = "negsim/members/negsim";

    [Fact]
    public async Task Host_WhoseRedisWasStartedAnew_IsNotReadyAndEnds()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var host = await HostProcess.StartInAsync(redis.Address);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(host));

        await redis.StartAnewAsync();

        await AssertEndsAsync(host, redis);
    }

    [Fact]
    public async Task Hosts_WhoseRedisWasEmptied_EndAndFormOneClusterAnew()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await HostProcess.StartInAsync(redis.Address);
        await using var second = await HostProcess.StartInAsync(redis.Address);

        await redis.DoAsync(data => data.ExecuteAsync("FLUSHALL"));

        await Task.WhenAll(AssertEndsAsync(first, redis), AssertEndsAsync(second, redis));
        await using var anew = await HostProcess.StartInAsync(redis.Address);
        await using var other = await HostProcess.StartInAsync(redis.Address);
        await redis.DoAsync(async data => Assert.Equal(2, (await data.HashKeysAsync(Table)).Count(name => name != "Version")));
    }

    [Fact]
    public async Task Host_ThatIsNoLongerInATableOfOthers_Ends()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var host = await HostProcess.StartInAsync(redis.Address);
        RedisValue row = "";
        await redis.DoAsync(async data => row = (await data.HashKeysAsync(Table)).Single(name => name != "Version"));
        await using var other = await HostProcess.StartInAsync(redis.Address);

        await redis.DoAsync(data => data.HashDeleteAsync(Table, row));

        await AssertEndsAsync(host, redis);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(other));
    }

    [Fact]
    public async Task Host_WhoseRedisIsAway_SaysSoAndIsWellWhenItIsBack()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var host = await HostProcess.StartInAsync(redis.Address);

        await redis.StopAsync();
        var sentence = $"The Redis server at {redis.Address} does not answer: nobody can join, and what people do in classes waits.";
        await UntilAsync(host, answer => answer == (HttpStatusCode.OK, $"Degraded\n{sentence}"));
        await redis.StartAgainAsync();

        await UntilAsync(host, answer => answer == (HttpStatusCode.OK, "Healthy"));
    }

    private static async Task AssertEndsAsync(HostProcess host, RedisServer redis)
    {
        var sentence =
            $"The Redis server at {redis.Address} has forgotten this host: it was emptied, or started again without its file. "
            + "The host ends, to be started anew; docs/how-to/run-a-cluster.md says how Redis keeps what it knows.";
        await UntilAsync(host, answer => answer == (HttpStatusCode.ServiceUnavailable, $"Unhealthy\n{sentence}"));
        var outcome = await host.EndAsync();
        Assert.Equal((1, $"{sentence}\n"), (outcome.ExitCode, outcome.Error));
    }

    private static async Task UntilAsync(HostProcess host, Func<(HttpStatusCode Status, string Body), bool> isSo)
    {
        var answer = await ReadyAsync(host);
        for (var attempt = 0; attempt < 300 && !isSo(answer); attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            answer = await ReadyAsync(host);
        }

        Assert.True(isSo(answer), $"{answer}");
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(HostProcess host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
