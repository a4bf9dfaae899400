using System.Text;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Classroom;
using Simulation.Host.Tests.Load;

namespace Simulation.Host.Tests.Api;

public sealed class ClassApiTests(SharedHost shared)
{
    [Fact]
    public async Task Class_WhoseHostIsKilledInEveryPhase_GoesOnAsIfNothingHadHappened()
    {
        var played = await Task.WhenAll(PlayAsync(kills: false), PlayAsync(kills: true));

        Assert.Equal(played[0], played[1]);
    }

    [Fact]
    public async Task Traffic_OfOneSeat_ContainsNothingPrivateOfAnother()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        var us = await room.JoinAsync("US");
        var china = await room.JoinAsync("China");
        var brief = (await room.SeatAsync(china))["own"]!["brief"]!.GetValue<string>();
        Assert.NotEmpty(brief);
        await room.PostAsync("messages", new { text = "only for the EU", to = "EU" }, china);
        var feed = new StringBuilder();
        var everyone = new StringBuilder();
        await using var own = await Screen.OpenAsync(host, room.Code, us, text => feed.Append(text));
        await using var projector = await Screen.OpenAsync(host, room.Code, "", text => everyone.Append(text));
        await PlayToAsync(room, "negotiate");
        await room.PostAsync("decisions", new { pledge = 0.71828, because = "our secret reason" }, china);

        for (var seen = 0; seen < 6; seen++)
        {
            AssertNothingOf(await room.SeatTextAsync(us) + (await room.SharedAsync()).ToJsonString());
            await room.NextAsync();
        }

        // The feed has come as far as the class.
        var said = (int)(await room.PostAsync("messages", new { text = "to all" }, us))["version"]!;
        await Task.WhenAll(own.ShowsAsync(said), projector.ShowsAsync(said));
        Assert.Contains("\"own\":{", feed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"own\":{", everyone.ToString(), StringComparison.Ordinal);
        AssertNothingOf(feed.ToString() + everyone);

        void AssertNothingOf(string traffic)
        {
            foreach (var secret in new[] { brief, "only for the EU", "our secret reason", "0.71828", us, china, room.Lead, "key" })
                Assert.DoesNotContain(secret, traffic, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Request_SentTwiceWithItsKey_IsTakenOnceAlsoByAHostThatWasStartedAgain()
    {
        var host = await HostProcess.StartAsync();
        try
        {
            using var room = new ClassClient(host.Address);
            await room.CreateAsync("climate-paris");
            var us = await room.JoinAsync("*");
            var eu = await room.JoinAsync("*");
            var said = await SayAsync(us);

            await host.KillAsync();
            var again = await host.StartAgainAsync();
            await host.DisposeAsync();
            host = again;

            Assert.Equal(said, await SayAsync(us));
            Assert.NotEqual(said, await SayAsync(eu));
            Assert.Equal(["United States", "European Union"], [Name(await room.SeatAsync(us)), Name(await room.SeatAsync(eu))]);

            async Task<int> SayAsync(string secret) =>
                (int)(await room.PostAsync("messages", new { text = "hello" }, secret, key: "1"))["version"]!;
        }
        finally
        {
            await host.DisposeAsync();
        }

        static string Name(JsonNode seat) => (string)seat["own"]!["seatName"]!;
    }

    [Fact]
    public async Task Wrong_InManyWays_GetsAFriendlyAnswer()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("trade-truce");
        var usa = await room.JoinAsync("USA");

        Assert.Equal("no-such-class", (await new ClassClientOf(host, "QQQQQ").GetAsync())["title"]!.GetValue<string>());
        Assert.Equal("unknown-seat", Title(await room.PostAsync("people", new { name = "X", seat = "FRA" })));
        Assert.Equal("bad-name", Title(await room.PostAsync("people", new { name = "", seat = "CHN" })));
        Assert.Equal("not-asked", Title(await room.PostAsync("decisions", new { accepts = true }, usa)));
        Assert.Equal("unknown-person", Title(await room.PostAsync("decisions", new { accepts = true }, "wrong")));
        Assert.Equal("not-asked", Title(await room.PostAsync("what-if", new { pledge = 1 }, usa)));
        Assert.Equal("unknown-person", Title(await room.PostAsync("facilitation", new { action = "next", step = 0 }, usa)));
        Assert.Equal("bad-value", Title(await room.PostAsync("messages", new { text = new string('x', 501) }, usa)));
        Assert.Equal("bad-value", Title(await room.PostAsync("facilitation", new { action = "dance" }, room.Lead)));
        Assert.Equal(400, (await room.PostAsync("messages", new { text = (string?)null }, usa))["status"]!.GetValue<int>());
        Assert.Equal(400, (await room.PostAsync("people", new { seat = "CHN" }))["status"]!.GetValue<int>());

        await PlayToAsync(room, "negotiate");
        var step = (int)(await room.SharedAsync())["step"]!;
        Assert.Equal("bad-value", Title(await room.PostAsync("what-if", new { proposal = new { ambition = 9 } }, usa)));
        Assert.Equal("not-asked", Title(await room.PostAsync("what-if", new { accepts = true }, usa)));
        Assert.Equal(
            "phase-is-over",
            Title(await room.PostAsync("decisions", new { proposal = new { ambition = 0.5 }, step = step - 1 }, usa))
        );
        await room.PostAsync("facilitation", new { action = "pause" }, room.Lead);
        var paused = await room.PostAsync("decisions", new { proposal = new { ambition = 0.5 }, step }, usa);
        Assert.Equal("class-paused", Title(paused));
        Assert.Contains("paused", paused["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True((await room.SharedAsync())["isPaused"]!.GetValue<bool>());
        await room.PostAsync("facilitation", new { action = "resume" }, room.Lead);
        Assert.NotNull((await room.PostAsync("decisions", new { proposal = new { ambition = 0.5 }, step }, usa))["version"]);

        static string Title(JsonNode answer) => answer["title"]!.GetValue<string>();
    }

    [Fact]
    public async Task Class_LedInFrench_IsSavedWithTheSameNumbersAndReplays()
    {
        using var room = new ClassClient(await shared.AddressAsync()) { Language = "fr" };
        await room.CreateAsync("climate-paris");
        var us = await room.JoinAsync("US");
        while ((await room.SharedAsync())["phase"]!.GetValue<string>() is var phase && phase != "debrief")
        {
            if (phase is "negotiate" or "implement")
                await room.PostAsync(
                    "decisions",
                    phase == "negotiate"
                        ? new { pledge = (double?)0.7, delivers = (double?)null }
                        : new { pledge = (double?)null, delivers = (double?)0.5 },
                    us
                );

            await room.NextAsync();
        }

        var folder = Directory.CreateTempSubdirectory("negsim-french-");
        await room.ExportAsync(folder.FullName);
        var result = folder.GetDirectories().Single();
        var replayed = await HostProcess.NegsimAsync("replay", result.FullName);

        Assert.True(replayed.ExitCode == 0, replayed.Output + replayed.Error);
        Assert.Contains("same bytes", replayed.Output, StringComparison.Ordinal);
        var events = await File.ReadAllTextAsync(result.GetFiles("events*").Single().FullName, TestContext.Current.CancellationToken);
        Assert.Contains("0.70", events, StringComparison.Ordinal);
        Assert.DoesNotContain("0,70", events, StringComparison.Ordinal);
        folder.Delete(true);
    }

    private static async Task<string> PlayAsync(bool kills)
    {
        var host = await HostProcess.StartAsync();
        try
        {
            using var room = new ClassClient(host.Address);
            await room.CreateAsync("climate-paris");
            var us = await room.JoinAsync("US");
            while (true)
            {
                var phase = (await room.SharedAsync())["phase"]!.GetValue<string>();
                if (phase is "negotiate" or "implement")
                    await room.PostAsync(
                        "decisions",
                        phase == "negotiate"
                            ? new { pledge = (double?)0.7, delivers = (double?)null }
                            : new { pledge = (double?)null, delivers = (double?)0.5 },
                        us
                    );

                if (kills)
                {
                    await host.KillAsync();
                    var again = await host.StartAgainAsync();
                    await host.DisposeAsync();
                    host = again;
                }

                if (phase == "debrief")
                    return (await room.SharedAsync()).ToJsonString() + (await room.SeatAsync(us))["own"]!.ToJsonString();

                await room.NextAsync();
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task PlayToAsync(ClassClient room, string phase)
    {
        while ((await room.SharedAsync())["phase"]!.GetValue<string>() != phase)
            await room.NextAsync();
    }
}
