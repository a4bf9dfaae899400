using System.Text;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Load;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Classes;

public sealed class ClassApiTests
{
    [Fact]
    public async Task Class_WhoseHostIsKilledInEveryPhase_GoesOnAsIfNothingHadHappened()
    {
        var (calm, killed) = (await PlayAsync(kills: false), await PlayAsync(kills: true));

        Assert.Equal(calm, killed);
    }

    [Fact]
    public async Task Traffic_OfOneSeat_ContainsNothingPrivateOfAnother()
    {
        await using var host = await HostProcess.StartAsync();
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("climate-paris");
        var (us, china) = (await room.JoinAsync("US"), await room.JoinAsync("China"));
        var brief = (await room.SeatAsync(china))["own"]!["brief"]!.GetValue<string>();
        Assert.NotEmpty(brief);
        await room.PostAsync("messages", new { text = "only for the EU", to = "EU" }, china);
        var (feed, everyone) = (new StringBuilder(), new StringBuilder());
        await using var own = await Screen.OpenAsync(host.Address, room.Code, us, text => feed.Append(text));
        await using var projector = await Screen.OpenAsync(host.Address, room.Code, "", text => everyone.Append(text));
        await PlayToAsync(room, "negotiate");
        await room.PostAsync("decisions", new { pledge = 0.123, because = "our secret reason" }, china);

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
            foreach (var secret in new[] { brief, "only for the EU", "our secret reason", "0.123", us, china, room.Lead, "key" })
                Assert.DoesNotContain(secret, traffic, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_InManyWays_GetsAFriendlyAnswer()
    {
        await using var host = await HostProcess.StartAsync();
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var usa = await room.JoinAsync("USA");

        Assert.Equal("no-such-class", (await new ClassClientOf(host.Address, "QQQQQ").GetAsync())["title"]!.GetValue<string>());
        Assert.Equal("unknown-seat", Title(await room.PostAsync("people", new { name = "X", seat = "FRA" })));
        Assert.Equal("bad-name", Title(await room.PostAsync("people", new { name = "", seat = "CHN" })));
        Assert.Equal("not-asked", Title(await room.PostAsync("decisions", new { accepts = true }, usa)));
        Assert.Equal("unknown-person", Title(await room.PostAsync("decisions", new { accepts = true }, "wrong")));
        Assert.Equal("unknown-person", Title(await room.PostAsync("facilitation", new { action = "next", step = 0 }, usa)));
        Assert.Equal("bad-value", Title(await room.PostAsync("messages", new { text = new string('x', 501) }, usa)));
        Assert.Equal("bad-value", Title(await room.PostAsync("facilitation", new { action = "dance" }, room.Lead)));

        static string Title(JsonNode answer) => answer["title"]!.GetValue<string>();
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
                    await room.PostAsync("decisions", phase == "negotiate" ? new { pledge = (double?)0.7, delivers = (double?)null } : new { pledge = (double?)null, delivers = (double?)0.5 }, us);

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
