using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Classroom;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Web;

/// <summary>To whom a request is addressed, from where it comes, and how it asks: answered alike on every page and route.</summary>
public sealed class AskingTests(SharedHost shared)
{
    private static readonly string[] Pages =
    [
        "",
        "class",
        "class/CODE",
        "class/CODE/facilitate",
        "class/CODE/lead",
        "class/CODE/here",
        "class/CODE/device",
        "class/CODE/screen",
        "class/CODE/briefs",
        "class/CODE/export.zip",
        "class/QQQQQ",
        "explore",
        "explore/commons-symmetric",
        "explore/commons-symmetric/edit",
        "explore/commons-symmetric/download.yaml",
        "explore/nothing",
        "runs",
        "runs/nothing/report.html",
        "nothing-here",
        "error",
        "not-found",
        "app.css",
        "health/live",
        "health/ready",
        "openapi/v1.json",
        "language",
        "api/nothing",
        "api/classes/CODE/feed",
        "operator/dashboard",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("api/scenarios")]
    [InlineData("health/ready")]
    [InlineData("_blazor/negotiate?negotiateVersion=1")]
    public async Task Host_NameOfAnotherSite_IsRefusedWithASentence(string path)
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative))
        {
            Headers = { Host = "elsewhere.example:5080" },
        };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.StartsWith("This host does not answer to the name 'elsewhere.example'.", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_NameThatTheOperatorAllows_IsServed()
    {
        await using var host = await HostProcess.StartWithAsync("--names", "class.example.org");
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (
            var (name, expected) in new[] { ("class.example.org", HttpStatusCode.OK), ("elsewhere.example", HttpStatusCode.Forbidden) }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = name } };
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Names_ThatAreNone_AreRefused()
    {
        var outcome = await HostProcess.RunAsync("--names", "class.example.org:5080");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(
            "Host:Names (--names): expected names such as class.example.org, with commas between them and without a port; found "
                + "'class.example.org:5080'.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Socket_OfThePages_ForAPageOfAnotherSite_IsRefused()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://elsewhere.example");
        socket.Options.CollectHttpResponseDetails = true;
        var host = await shared.AddressAsync();

        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new Uri($"ws://{host.Authority}/_blazor"), TestContext.Current.CancellationToken)
        );

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Head_OnEveryPageAndRoute_IsAnsweredAsGetIs()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host };
        http.DefaultRequestHeaders.Authorization = new("Bearer", room.Lead);
        var before = (await room.LogAsync()).AsArray().Count;
        var routes = JsonNode.Parse(
            await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)
        )!["paths"]!
            .AsObject()
            .Where(path => path.Value!["get"] is not null)
            .Select(path =>
                path.Key[1..].Replace("{period}", "1", StringComparison.Ordinal).Replace("{code}", "CODE", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Contains("api/classes/CODE/log", routes);

        foreach (var path in Pages.Concat(routes).Select(path => path.Replace("CODE", room.Code, StringComparison.Ordinal)))
        {
            using var got = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
            using var head = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(got.StatusCode == head.StatusCode, $"{path}: GET {got.StatusCode}, HEAD {head.StatusCode}");
            Assert.True((int)head.StatusCode < 500, path);
            Assert.Equal(got.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
            Assert.Equal("", await TextAsync(head));
        }

        Assert.Equal(before, (await room.LogAsync()).AsArray().Count);
    }

    [Theory]
    [InlineData("/explore/commons-symmetric?transparency=0.2", "/explore/commons-symmetric?transparency=0.2")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("/\r\n/elsewhere.example", "/")]
    [InlineData("/a\r\nSet-Cookie: a=b", "/")]
    [InlineData("/\u00e9\u202e", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("~//elsewhere.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public async Task Language_WithAnOddWayBack_LeadsToAPageOfThisHost(string? back, string expected)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = await shared.AddressAsync(),
        };
        var token = await TokenAsync(browser, "");
        using var form = new FormUrlEncodedContent([
            new(FormToken.Field, token),
            new("to", "fr"),
            new("back", back ?? $"/{new string('x', 100_000)}"),
        ]);

        using var answer = await browser.PostAsync(new Uri("language", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.True(
            answer.StatusCode == HttpStatusCode.Found || (back == "" && answer.StatusCode == HttpStatusCode.BadRequest),
            $"{answer.StatusCode}"
        );
        Assert.Equal(answer.StatusCode == HttpStatusCode.Found ? expected : null, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Key_UsedOnAnotherClass_IsRefusedAndStillOpensItsOwn()
    {
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        using var other = new ClassClient(host);
        await room.CreateAsync("climate-paris");
        await other.CreateAsync("climate-paris");
        var seat = await room.JoinAsync("US");
        var lead = (string)(await room.PostAsync("hand-over", new { }, room.Lead))["key"]!;

        var (led, page) = await SendAsync(host, $"class/{other.Code}/lead", "key", lead);
        Assert.Equal(HttpStatusCode.Forbidden, led);
        Assert.Contains("You do not lead this class on this device.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(host, $"class/{room.Code}/lead", "key", lead)).Status);

        (var sat, page) = await SendAsync(host, $"class/{other.Code}/here", "secret", seat);
        Assert.Equal(HttpStatusCode.Forbidden, sat);
        Assert.Contains("This is no key to this class", page, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await SendAsync(host, "class/QQQQQ/here", "secret", seat, $"class/{room.Code}/here")).Status
        );

        foreach (var key in new[] { seat, room.Lead })
        {
            Assert.Equal(401, (int?)(await other.SeatAsync(key))["status"]);
            Assert.Equal(401, (int?)(await other.PostAsync("messages", new { text = "hello" }, key))["status"]);
            Assert.Equal(401, (int?)(await other.PostAsync("facilitation", new { action = "next", step = 0 }, key))["status"]);
        }

        Assert.Empty((await other.LogAsync()).AsArray());
    }

    private static async Task<(HttpStatusCode Status, string Page)> SendAsync(
        Uri host,
        string path,
        string field,
        string value,
        string? from = null
    )
    {
        using var browser = new HttpClient { BaseAddress = host };
        using var form = new FormUrlEncodedContent([new(FormToken.Field, await TokenAsync(browser, from ?? path)), new(field, value)]);
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await TextAsync(answer)));
    }

    private static async Task<string> TokenAsync(HttpClient browser, string path) =>
        FormToken.In(await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
