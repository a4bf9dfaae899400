using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Web;

/// <summary>What the host refuses, and how it says so.</summary>
public sealed class SecurityTests(SharedHost shared)
{
    [Theory]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("class/QQQQQ")]
    [InlineData("explore/climate-paris")]
    [InlineData("nothing-here")]
    [InlineData("api/classes/QQQQQ")]
    [InlineData("app.css")]
    public async Task Answers_OfEveryKind_TellTheBrowserWhatToRefuse(string path)
    {
        var host = await shared.AddressAsync();
        using var http = new HttpClient { BaseAddress = host };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("class/new", "scenario", "climate-paris")]
    [InlineData("class/find", "code", "QQQQQ")]
    [InlineData("language", "to", "fr")]
    [InlineData("explore/commons-symmetric/edit", "_handler", "draft")]
    public async Task Form_OfAnotherSite_IsRefused(string path, string field, string value)
    {
        var host = await shared.AddressAsync();
        using var http = new HttpClient { BaseAddress = host };
        using var form = new FormUrlEncodedContent([new(field, value)]);

        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "the form came from elsewhere",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Feed_ForAPageOfAnotherSite_IsRefused()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new Uri($"ws://{host.Authority}/api/classes/{room.Code}/feed"), TestContext.Current.CancellationToken)
        );

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Somebody_WhoAsksWithoutEnd_IsToldToWait_AndOthersAreServed()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        var greedy = await room.JoinAsync("US");
        var other = await room.JoinAsync("China");

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => room.SeatAsync(greedy)));

        Assert.Contains(answers, answer => (int?)answer["status"] == 429);
        Assert.Null((await room.SeatAsync(other))["status"]);
    }

    [Fact]
    public async Task Somebody_WhoFloodsTheClass_IsRefusedAndNothingOfItIsKept()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        var us = await room.JoinAsync("US");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(number => room.PostAsync("messages", new { text = $"flood {number}" }, us))
        );

        Assert.Contains(answers, answer => (string?)answer["title"] == "too-fast");
        Assert.Equal(
            answers.Count(answer => answer["version"] is not null),
            (await room.LogAsync()).AsArray().Count(input => (string?)input!["kind"] == "said")
        );
    }

    [Theory]
    [InlineData("""{ "name": "Ana", "seat": "US", "isFacilitator": true }""", 400)]
    [InlineData("""{ "name": """, 400)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]", 400)]
    [InlineData(null, 413)]
    public async Task Body_ThatIsNotWhatWasAskedFor_IsRefused(string? body, int status)
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        using var http = new HttpClient { BaseAddress = host };
        using var content = new StringContent(body ?? new string(' ', 100 * 1024), System.Text.Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(
            new Uri($"api/classes/{room.Code}/people", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(
            "   at ",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("extends: ../../../../../../../../etc/passwd")]
    [InlineData("extends: /etc/passwd")]
    [InlineData("extends: ../appsettings.json")]
    public async Task Scenario_FromOutside_ReadsNothingOfThisMachine(string yaml)
    {
        var host = await shared.AddressAsync();

        var problem = Assert.Single(await CheckAsync(host, yaml));

        Assert.Contains("there is no file", (string?)problem!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explore/climate-paris/download.yaml")]
    [InlineData("explore/climate-paris/download.yaml?transparency=0.2")]
    [InlineData("explore/climate-paris/edit")]
    [InlineData("explore/climate-paris/edit?transparency=0.2")]
    public async Task Scenario_InTheExplorer_HasNoPrivateBrief(string path)
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };

        var text = await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("It has promised early and wants the others to follow.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("red line", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_ThatIsHostile_EndsInAProblem()
    {
        var host = await shared.AddressAsync();
        var bomb =
            "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(
                Enumerable
                    .Range(0, 8)
                    .Select(level =>
                        $"{(char)('b' + level)}: &{(char)('b' + level)} "
                        + $"[{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + level)}", 10))}]\n"
                    )
            );

        Assert.Single(await CheckAsync(host, bomb));
        Assert.Single(await CheckAsync(host, string.Concat(Enumerable.Repeat("[", 5000))));
        Assert.Empty(await CheckAsync(host, "extends: commons-symmetric.yaml"));
    }

    [Fact]
    public async Task Scenario_WithWhatAClassSets_IsCheckedThereToo()
    {
        const string Yaml = "extends: climate-paris.yaml\nclassroom:\n  set:\n    - \"institution.protocl=club\"\n";

        var problem = Assert.Single(await CheckAsync(await shared.AddressAsync(), Yaml))!;

        Assert.Equal(("scenario.yaml", 4, 7), ((string?)problem["file"], (int?)problem["line"], (int?)problem["column"]));
        Assert.StartsWith("institution.protocl=club: unknown key 'protocl'", (string?)problem["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfWhatAnybodyAsks_HasNoEscapeCodes()
    {
        await using var host = await HostProcess.StartAsync(
            environment: new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Debug" }
        );
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri("explore/%1B%5B2Jgone", UriKind.Relative), TestContext.Current.CancellationToken);

        var outcome = await host.StopAsync();

        Assert.Contains("\\u001B[2Jgone", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task Log_OfAClass_HasNoSecret_HoweverMuchIsLogged()
    {
        await using var host = await HostProcess.StartAsync(
            environment: new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Debug" }
        );
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("climate-paris");
        var us = await room.JoinAsync("US");
        await room.PostAsync("messages", new { text = "for nobody else", to = "China" }, us);
        await room.SeatAsync(us);
        await room.NextAsync();

        var outcome = await host.StopAsync();

        Assert.True(outcome.Output.Length > 10_000, "the log was expected to be long");
        foreach (var secret in new[] { us, room.Lead, "for nobody else" })
        {
            Assert.DoesNotContain(secret, outcome.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, outcome.Error, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonArray> CheckAsync(Uri host, string yaml)
    {
        using var http = new HttpClient { BaseAddress = host };
        using var answer = await http.PostAsJsonAsync(
            new Uri("api/scenarios/check", UriKind.Relative),
            new { yaml },
            TestContext.Current.CancellationToken
        );
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["problems"]!.AsArray();
    }
}
