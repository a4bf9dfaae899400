using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Simulation.Fuzz.Mutation;
using Simulation.Fuzz.Targets.Api;
using Simulation.Fuzz.Trials;

namespace Simulation.Fuzz.Tests;

/// <summary>
/// Requests of the target <c>api</c>, sent to a host in a process of its own: whatever it is sent, it answers, and never with a fault of
/// its own.
/// </summary>
public sealed class HostTests
{
    private const ulong Seed = 1;
    private const int Usual = 400;
    private const int LongestPart = 200;
    private const int Followers = 60;

    // More for a long run.
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("NEGSIM_FUZZ_REQUESTS"), out var more)
        ? more
        : Usual;

    [Fact]
    public async Task Host_OnMutatedRequests_NeverFails()
    {
        await using var host = await HostProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var secrets = await SecretsAsync(http);
        var mutator = new Mutator(Corpus.Of(new ApiTarget()));
        var sent = 0;
        for (var index = 0L; sent < Requests; index++)
        {
            foreach (var line in mutator.Input(Seed, index).Split('\n').Select(line => line.Split(' ', 3)).Where(line => line.Length == 3))
            {
                sent++;
                using var request = Request(line[0], line[1], line[2], secrets);
                using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                Assert.True(
                    (int)answer.StatusCode < 500,
                    $"seed {Seed}, input {index}: {answer.StatusCode} {said}\n{string.Join(' ', line)}"
                );
                Assert.False(
                    said.Contains("   at ", StringComparison.Ordinal) || said.Contains("Exception", StringComparison.Ordinal),
                    $"seed {Seed}, input {index}: {said}"
                );
            }
        }
    }

    [Fact]
    public async Task Host_OnMutatedMessagesOfFollowers_NeverFails()
    {
        await using var host = await HostProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var secrets = await SecretsAsync(http);
        var feed = new Uri($"ws://{host.Address.Authority}/api/classes/{secrets.Code}/feed");
        var mutator = new Mutator(Corpus.Of(new ApiTarget()));
        for (var index = 0L; index < Followers; index++)
        {
            var said = Encoding.UTF8.GetBytes(mutator.Input(Seed, index));
            using var stranger = await GreetAsync(feed, said);
            using var follower = await GreetAsync(feed, Encoding.UTF8.GetBytes(secrets.Of["1"]));
            var buffer = new byte[1 << 16];

            // Who says nothing sees what everyone sees; who says something is somebody, or is refused.
            var answer = await stranger.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.Equal(said.Length == 0 ? null : "unknown-person", stranger.CloseStatusDescription);
            Assert.Equal(said.Length == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Close, answer.MessageType);

            var shown = await follower.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            await follower.SendAsync(
                said,
                index % 2 == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text,
                index % 3 == 0,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(1, (int)JsonNode.Parse(buffer.AsSpan(0, shown.Count))!["own"]!["person"]!);
            follower.Abort();
        }

        Assert.Contains(
            "Healthy",
            await http.GetStringAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static async Task<ClientWebSocket> GreetAsync(Uri feed, byte[] greeting)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(feed, TestContext.Current.CancellationToken);
        await socket.SendAsync(greeting, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<(string Code, IReadOnlyDictionary<string, string> Of)> SecretsAsync(HttpClient http)
    {
        var made = await PostAsync(http, "/api/classes", new { scenario = "commons-symmetric", timed = false });
        var code = made["code"]!.GetValue<string>();
        var secrets = new Dictionary<string, string> { ["lead"] = made["facilitatorSecret"]!.GetValue<string>() };
        foreach (var number in (string[])["1", "2", "3"])
            secrets[number] = (
                await PostAsync(
                    http,
                    $"/api/classes/{code}/people",
                    new { name = $"P{number}", seat = number == "3" ? null : $"C0{number}" }
                )
            )["secret"]!.GetValue<string>();

        return (code, secrets);
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static HttpRequestMessage Request(
        string who,
        string route,
        string body,
        (string Code, IReadOnlyDictionary<string, string> Of) secrets
    )
    {
        var part = Uri.EscapeDataString(body.Length <= LongestPart ? body : body[..LongestPart]);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        var (method, path) = route switch
        {
            "classes" => (HttpMethod.Post, "/api/classes"),
            "check" => (HttpMethod.Post, "/api/scenarios/check"),
            "fork" or "code" => (HttpMethod.Get, $"/api/classes/{secrets.Code}/fork/{part}"),
            "secret" => (HttpMethod.Get, $"/api/classes/{part}/seat"),
            _ => (
                HttpMethod.Post,
                $"/api/classes/{secrets.Code}/{Uri.EscapeDataString(route.Length <= LongestPart ? route : route[..LongestPart])}"
            ),
        };
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (method == HttpMethod.Post)
            request.Content = content;
        if (secrets.Of.TryGetValue(who, out var secret))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        return request;
    }
}
