using System.Text.Json.Nodes;

namespace Simulation.Host.Tests.Classroom;

/// <summary>What a facilitator's program sends twice, or too late, counts once and where it belongs.</summary>
public sealed class PressedTwiceApiTests(SharedHost shared)
{
    private static readonly object Tension = new
    {
        kind = "tension",
        between = new[] { "US", "China" },
        value = 0.8,
    };

    [Theory]
    [InlineData("pause", "nothing-to-do")]
    [InlineData("lock", "nothing-to-do")]
    [InlineData("bot", "nothing-to-do")]
    [InlineData("remove", "unknown-person")]
    [InlineData("next", "phase-is-over")]
    [InlineData("undo", "phase-is-over")]
    [InlineData("inject", "nothing-to-do")]
    [InlineData("take-back", "nothing-to-do")]
    public async Task Action_SentTwice_IsTakenOnce(string action, string refusal)
    {
        using var room = await OpenAsync();
        await room.JoinAsync("India");
        await room.NextAsync();
        await room.PostAsync("facilitation", new { action = "inject", shock = new { kind = "withdrawal", country = "Russia" } }, room.Lead);
        var body = new
        {
            action,
            step = 1,
            person = 1,
            seat = "EU",
            shock = Tension,
            @event = 1,
        };

        var first = await LeadAsync(room, body);
        var second = await LeadAsync(room, body);

        Assert.NotNull(first["version"]);
        Assert.Equal(refusal, (string?)second["title"]);
        Assert.NotEmpty((string?)second["detail"] ?? "");
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("extend")]
    [InlineData("inject")]
    public async Task Action_ForAPhaseThatIsOver_IsRefused(string action)
    {
        using var room = await OpenAsync();
        await room.NextAsync();

        Assert.Equal(
            "phase-is-over",
            (string?)
                (
                    await LeadAsync(
                        room,
                        new
                        {
                            action,
                            step = 0,
                            seconds = 60,
                            shock = Tension,
                        }
                    )
                )["title"]
        );
    }

    [Theory]
    [InlineData("extend")]
    [InlineData("inject")]
    public async Task Action_SentAgainWithItsKey_IsTakenOnceAndAnsweredAsBefore(string action)
    {
        using var room = await OpenAsync(timed: true);
        await room.NextAsync();
        var body = new
        {
            action,
            seconds = 60,
            shock = Tension,
        };

        var first = await room.PostAsync("facilitation", body, room.Lead, "one press");
        var second = await room.PostAsync("facilitation", body, room.Lead, "one press");

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single((await room.LogAsync()).AsArray(), input => (string?)input!["kind"] is "extended" or "injected");
    }

    [Fact]
    public async Task Event_TakenBack_IsInTheLogAndNotInTheResults()
    {
        using var room = await OpenAsync();
        await LeadAsync(room, new { action = "inject", shock = Tension });
        await LeadAsync(room, new { action = "take-back", @event = 1 });
        await LeadAsync(room, new { action = "inject", shock = new { kind = "withdrawal", country = "Russia" } });

        Assert.Equal(
            ["injected", "injection-undone", "injected"],
            (await room.LogAsync()).AsArray().Select(input => (string)input!["kind"]!)
        );
        var folder = Directory.CreateTempSubdirectory("negsim-class-test-");
        while ((string?)(await room.SharedAsync())["phase"] != "debrief")
            await room.NextAsync();

        await room.ExportAsync(folder.FullName);
        var scenario = await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(folder.FullName, "scenario.resolved.yaml", SearchOption.AllDirectories)),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("kind: withdrawal", scenario.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("kind: tension", scenario.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        folder.Delete(true);
    }

    private static Task<JsonNode> LeadAsync(ClassClient room, object body) => room.PostAsync("facilitation", body, room.Lead);

    private async Task<ClassClient> OpenAsync(bool timed = false)
    {
        var room = new ClassClient(await shared.AddressAsync());
        await room.CreateAsync("climate-paris", timed: timed);
        return room;
    }
}
