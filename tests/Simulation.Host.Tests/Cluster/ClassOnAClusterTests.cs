using Simulation.Host.Tests.Classroom;
using Simulation.Host.Tests.Load;

namespace Simulation.Host.Tests.Cluster;

/// <summary>A class on two hosts that meet through Redis: it is made on one and played through the other.</summary>
public sealed class ClassOnAClusterTests
{
    [Fact]
    public async Task Class_WhoseSiloIsKilled_GoesOnAsIfNothingHadHappened()
    {
        await using var alone = await HostProcess.StartAsync();
        using var calm = new ClassClient(alone.Address);
        await calm.CreateAsync("climate-paris");

        await using var redis = await RedisServer.StartAsync();
        await using var lost = await HostProcess.StartInAsync(redis.Address);
        await using var left = await HostProcess.StartInAsync(redis.Address);
        using var made = new ClassClient(lost.Address);
        await made.CreateAsync("climate-paris");
        using var killed = made.By(left.Address);
        await using var screen = await Screen.OpenAsync(left.Address, killed.Code, "", _ => { });

        var expected = await PlayAsync(calm, () => Task.CompletedTask);
        var found = await PlayAsync(killed, lost.KillAsync);

        Assert.Equal(expected.Views, found.Views);
        Assert.Equal(expected.Inputs, found.Inputs);
        await screen.ShowsAsync(found.Inputs);
    }

    [Fact]
    public async Task Class_WhileRedisIsAway_TakesNothingThatItDoesNotKeep()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var host = await HostProcess.StartInAsync(redis.Address);
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var usa = await room.JoinAsync("USA");

        await redis.StopAsync();
        var said = room.PostAsync("messages", new { text = "is anybody there?" }, usa);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(said.IsCompleted);
        await redis.StartAgainAsync();

        Assert.Equal("""{"version":2}""", (await said).ToJsonString());
        Assert.Single((await room.SharedAsync())["messages"]!.AsArray());
        await redis.StopAsync();
        await redis.StartAgainAsync();
        Assert.Equal(2, (await room.LogAsync()).AsArray().Count);

        // Nor does it keep the host from stopping.
        await redis.StopAsync();
        var outcome = await host.StopAsync();
        Assert.Equal(
            (1, "The cluster did not answer for 40 s, so this host ends without its leave. Nothing that was saved is lost.\n"),
            (outcome.ExitCode, outcome.Error)
        );
    }

    [Fact]
    public async Task Class_OfAnotherHostWhileRedisIsAway_WaitsAndIsAnsweredWithASentence()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var holder = await HostProcess.StartInAsync(redis.Address);
        await using var other = await HostProcess.StartInAsync(redis.Address);
        using var made = new ClassClient(holder.Address);
        await made.CreateAsync("trade-truce");
        var usa = await made.JoinAsync("USA");
        using var asked = made.By(other.Address);

        await redis.StopAsync();
        var waits = asked.PostAsync("messages", new { text = "is anybody there?" }, usa);
        await Task.Delay(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
        Assert.False(waits.IsCompleted);
        await redis.StartAgainAsync();
        Assert.Equal("""{"version":2}""", (await waits).ToJsonString());

        await redis.StopAsync();
        var refused = await asked.PostAsync("messages", new { text = "and now?" }, usa);
        Assert.Equal(
            (503, true),
            ((int)refused["status"]!, ((string)refused["detail"]!).EndsWith(": send it again in a few seconds.", StringComparison.Ordinal))
        );

        await redis.StartAgainAsync();
        Assert.Equal(2, (await asked.LogAsync()).AsArray().Count);
    }

    // The silo is lost while two delegations hand in what they decided.
    private static async Task<(string Views, int Inputs)> PlayAsync(ClassClient room, Func<Task> loseSiloAsync)
    {
        var us = await room.JoinAsync("US");
        var eu = await room.JoinAsync("EU");
        var isLost = false;
        while (true)
        {
            var phase = (await room.SharedAsync())["phase"]!.GetValue<string>();
            if (phase is "negotiate" or "implement")
            {
                var decided = new[] { us, eu }
                    .Select(secret =>
                        room.PostAsync("decisions", phase == "negotiate" ? (object)new { pledge = 0.7 } : new { delivers = 0.5 }, secret)
                    )
                    .ToList();
                if (!isLost && phase == "implement")
                {
                    isLost = true;
                    await loseSiloAsync();
                }

                foreach (var decision in decided)
                    Assert.Null((await decision)["title"]);
            }

            if (phase == "debrief")
            {
                var views =
                    (await room.SharedAsync()).ToJsonString()
                    + (await room.SeatAsync(us))["own"]!.ToJsonString()
                    + (await room.SeatAsync(eu))["own"]!.ToJsonString();
                return (views, (await room.LogAsync()).AsArray().Count);
            }

            await room.NextAsync();
        }
    }
}
