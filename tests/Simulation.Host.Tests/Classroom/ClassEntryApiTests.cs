using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Classroom;

/// <summary>A facilitator closes the door and keeps people out, over HTTP as by the pages.</summary>
public sealed partial class ClassEntryApiTests(SharedHost shared)
{
    [Fact]
    public async Task Facilitator_ClosesTheClassToNewcomers_AndOpensItAgain()
    {
        using var room = await OpenAsync();
        await room.PostAsync("facilitation", new { action = "lock" }, room.Lead);

        var refused = await room.PostAsync("people", new { name = "late", seat = "*" });

        Assert.Equal(("joining-closed", 403), ((string?)refused["title"], (int?)refused["status"]));
        Assert.Contains("closed the class to newcomers", (string?)refused["detail"], StringComparison.Ordinal);
        Assert.True((bool?)(await room.SharedAsync())["isJoiningClosed"]);

        await room.PostAsync("facilitation", new { action = "unlock" }, room.Lead);
        await room.JoinAsync("*");
    }

    [Theory]
    [InlineData("facilitate", "You do not lead this class on this device.")]
    [InlineData("briefs", "You do not lead this class on this device.")]
    [InlineData("device?lead=true", "You do not lead this class on this device.")]
    [InlineData("device", "This browser has no seat in this class")]
    public async Task Page_ForSomebodyElse_SaysForWhom(string page, string sentence)
    {
        using var room = await OpenAsync();
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };

        using var answer = await http.GetAsync(
            new Uri($"class/{room.Code}/{page}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classroom: { seats: [ZZZ] }", 1, "'ZZZ' is not a party here.")]
    [InlineData("classroom: { set: [ 'classroom.seats=[ZZZ]' ] }", 1, "'ZZZ' is not a party here.")]
    public async Task Check_OfWhatRunsAndNoClassCanPlay_SaysWhy(string classroom, int line, string sentence)
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };

        using var answer = await http.PostAsJsonAsync(
            new Uri("api/scenarios/check", UriKind.Relative),
            new { yaml = $"{classroom}\nextends: climate-paris\nname: mine\n" },
            TestContext.Current.CancellationToken
        );

        var check = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(check["problems"]!.AsArray());
        var refusal = Assert.Single(check["forClasses"]!.AsArray())!;
        Assert.Equal(line, (int?)refusal["line"]);
        Assert.Contains(sentence, (string?)refusal["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facilitator_KeepsOutAProgram_AndNotTheBrowsersBehindItsAddress()
    {
        using var room = await OpenAsync();
        await room.JoinAsync("*");
        await room.JoinAsync("*");
        using var phone = new HttpClient { BaseAddress = await shared.AddressAsync() };
        await JoinByPageAsync(phone, room.Code, "Ana");

        await room.PostAsync(
            "facilitation",
            new
            {
                action = "remove",
                people = new[] { 1, 2 },
                keepOut = true,
            },
            room.Lead
        );

        Assert.Equal("kept-out", (string?)(await room.PostAsync("people", new { name = "again", seat = "*" }))["title"]);
        using var other = new HttpClient { BaseAddress = await shared.AddressAsync() };
        await JoinByPageAsync(other, room.Code, "Bo");
        Assert.Equal(2, (int?)(await room.SharedAsync())["people"]);

        await room.PostAsync("facilitation", new { action = "readmit", people = new[] { 1, 2 } }, room.Lead);
        await room.JoinAsync("*");
        Assert.DoesNotContain("\"from\":\"", Nonempty().Replace((await room.LogAsync()).ToJsonString(), ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facilitator_KeepsOutAPhone_WhichIsToldSo()
    {
        using var room = await OpenAsync();
        using var phone = new HttpClient { BaseAddress = await shared.AddressAsync() };
        await JoinByPageAsync(phone, room.Code, "Ana");
        await room.PostAsync(
            "facilitation",
            new
            {
                action = "remove",
                people = new[] { 1 },
                keepOut = true,
            },
            room.Lead
        );

        Assert.Contains(
            "sent out somebody who came from this device",
            await JoinByPageAsync(phone, room.Code, "Ana again"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (int?)(await room.SharedAsync())["people"]);
    }

    private async Task<ClassClient> OpenAsync()
    {
        var room = new ClassClient(await shared.AddressAsync());
        await room.CreateAsync("trade-truce");
        return room;
    }

    private static async Task<string> JoinByPageAsync(HttpClient phone, string code, string name)
    {
        var page = await phone.GetStringAsync(new Uri($"class/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([new(FormToken.Field, FormToken.In(page)), new("name", name), new("seat", "*")]);
        using var answer = await phone.PostAsync(
            new Uri($"class/{code}/join", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("\"from\":\"\"")]
    private static partial Regex Nonempty();
}
