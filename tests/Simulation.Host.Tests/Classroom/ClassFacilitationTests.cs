namespace Simulation.Host.Tests.Classroom;

/// <summary>
/// What a facilitator has to see and to set right, over HTTP: names, predictions, luck, and what is said of those who kept their word.
/// </summary>
public sealed class ClassFacilitationTests(SharedHost shared)
{
    [Fact]
    public async Task Names_ThatCannotBeSeenOrToldApart_AreRefusedOrNumbered()
    {
        using var room = await OpenAsync();

        foreach (var unseen in new[] { "\u200B", "\u3164", "\u0301", " ", "a\nb" })
        {
            var answer = await room.PostAsync("people", new { name = unseen, seat = "India" });
            Assert.Equal("bad-name", (string?)answer["title"]);
            Assert.Contains("on one line, and some that can be seen", (string?)answer["detail"], StringComparison.Ordinal);
        }

        foreach (var name in new[] { "Ana", "Ana\u200B", "A\u202EnA" })
            Assert.NotNull((await room.PostAsync("people", new { name, seat = "India" }))["secret"]);

        Assert.Equal(
            ["Ana", "Ana (2)", "AnA (3)"],
            (await room.SharedAsync())["seats"]!.AsArray().First(seat => (string?)seat!["code"] == "India")!["people"]!
                .AsArray()
                .Select(one => (string)one!)
        );
    }

    [Fact]
    public async Task Predictions_OfAClass_HaveBoundsAMedianAndCanBeStruckOut()
    {
        using var room = await OpenAsync();
        foreach (var value in new[] { 2.4, 3.1, 2.0, 9.9, 2.7 })
        {
            var secret = await room.JoinAsync("*");
            Assert.Equal("out-of-bounds", (string?)(await room.PostAsync("predictions", new { value = 25 }, secret))["title"]);
            Assert.NotNull((await room.PostAsync("predictions", new { value }, secret))["version"]);
        }

        Assert.Equal(10, (double?)(await room.SharedAsync())["predictionAtMost"]);
        await ToDebriefAsync(room);
        Assert.Equal(2.7, (double?)(await room.DebriefAsync())["predicted"]);

        Assert.NotNull((await room.PostAsync("facilitation", new { action = "strike", person = 4 }, room.Lead))["version"]);
        Assert.Equal(
            "nothing-to-do",
            (string?)(await room.PostAsync("facilitation", new { action = "strike", person = 4 }, room.Lead))["title"]
        );
        var struck = await room.DebriefAsync();
        Assert.Equal(2.55, (double)struck["predicted"]!, 1e-9);
        Assert.Equal([4], struck["predictions"]!.AsArray().Where(one => (bool)one!["isStruck"]!).Select(one => (int)one!["person"]!));

        Assert.NotNull((await room.PostAsync("facilitation", new { action = "restore", person = 4 }, room.Lead))["version"]);
        Assert.Equal(2.7, (double?)(await room.DebriefAsync())["predicted"]);
    }

    [Fact]
    public async Task Seed_ThatNobodyGave_IsDrawnAndShown()
    {
        using var first = await OpenAsync(seed: null);
        using var second = await OpenAsync(seed: null);
        Assert.NotEqual(first.Seed, second.Seed);
        Assert.All([first.Seed, second.Seed], seed => Assert.InRange(seed, 1UL, 999_999_999UL));

        await ToDebriefAsync(first);
        var debrief = await first.DebriefAsync();
        Assert.Equal(first.Seed, (ulong)debrief["seed"]!);
        using var again = await OpenAsync(seed: first.Seed);
        await ToDebriefAsync(again);
        Assert.Equal(debrief["indicators"]!.ToJsonString(), (await again.DebriefAsync())["indicators"]!.ToJsonString());
    }

    [Fact]
    public async Task Story_OfSomebodyWhoHandsInEverything_DoesNotBlameThemForWhatWasNotCarriedOut()
    {
        using var room = await OpenAsync();
        var india = await room.JoinAsync("India");
        await ToDebriefAsync(
            room,
            async () =>
            {
                if ((string?)(await room.SharedAsync())["phase"] == "implement")
                    await room.PostAsync("decisions", new { delivers = 1, because = "our word" }, india);
            }
        );

        var told = (await room.DebriefAsync())["story"]!
            .AsArray()
            .Where(line => (string?)line!["party"] == "India" && (string?)line["kind"] == "delivery")
            .Select(line => (string)line!["sentence"]!)
            .ToList();
        Assert.NotEmpty(told);
        Assert.All(
            told,
            sentence =>
                Assert.StartsWith(
                    "India set out to deliver 1.00 of its promise, as its people decided: \"our word\"",
                    sentence,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(told, sentence => sentence.Contains("; its administration carried out ", StringComparison.Ordinal));
    }

    private async Task<ClassClient> OpenAsync(ulong? seed = 42)
    {
        var room = new ClassClient(await shared.AddressAsync());
        await room.CreateAsync("climate-paris", seed);
        return room;
    }

    private static async Task ToDebriefAsync(ClassClient room, Func<Task>? act = null)
    {
        while ((string?)(await room.SharedAsync())["phase"] != "debrief")
        {
            await (act?.Invoke() ?? Task.CompletedTask);
            await room.NextAsync();
        }
    }
}
