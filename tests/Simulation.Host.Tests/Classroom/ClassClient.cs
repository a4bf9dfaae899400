using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Host.Tests.Classroom;

/// <summary>Plays in a class over HTTP, as an outside program does.</summary>
internal sealed class ClassClient(Uri host) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(host, "/api/classes/") };

    /// <summary>The language in which it asks; null for none.</summary>
    public string? Language { get; init; }

    public string Code { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public ulong Seed { get; private set; }

    /// <summary>The same class by another host.</summary>
    public ClassClient By(Uri other) =>
        new(other)
        {
            Code = Code,
            Lead = Lead,
            Seed = Seed,
        };

    public async Task CreateAsync(string scenario, ulong? seed = 42, bool timed = false)
    {
        var made = await CallAsync(
            HttpMethod.Post,
            "/api/classes",
            new
            {
                scenario,
                timed,
                seed,
            }
        );
        Code = made["code"]!.GetValue<string>();
        Lead = made["facilitatorSecret"]!.GetValue<string>();
        Seed = made["seed"]!.GetValue<ulong>();
    }

    public async Task<string> JoinAsync(string seat) =>
        (await PostAsync("people", new { name = $"P {seat}", seat }))["secret"]!.GetValue<string>();

    public async Task<JsonNode> SharedAsync() => (await CallAsync(HttpMethod.Get, Code, null))["shared"]!;

    public Task<JsonNode> SeatAsync(string secret) => CallAsync(HttpMethod.Get, $"{Code}/seat", null, secret);

    public async Task<string> SeatTextAsync(string secret)
    {
        using var request = Request(HttpMethod.Get, $"{Code}/seat", null, secret);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<JsonNode> LogAsync() => CallAsync(HttpMethod.Get, $"{Code}/log", null, Lead);

    public Task<JsonNode> DebriefAsync() => CallAsync(HttpMethod.Get, $"{Code}/debrief", null);

    public Task<JsonNode> ForkAsync(int period) => CallAsync(HttpMethod.Get, $"{Code}/fork/{period}", null);

    /// <summary>Saves the class in a folder.</summary>
    public async Task ExportAsync(string folder)
    {
        using var request = Request(HttpMethod.Get, $"{Code}/export.zip", null, Lead);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        await using var zip = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await ZipFile.ExtractToDirectoryAsync(zip, folder, TestContext.Current.CancellationToken);
    }

    public Task<JsonNode> PostAsync(string what, object body, string? secret = null, string? key = null) =>
        CallAsync(HttpMethod.Post, $"{Code}/{what}", body, secret, key);

    public async Task NextAsync() =>
        await PostAsync("facilitation", new { action = "next", step = (await SharedAsync())["step"]!.GetValue<int>() }, Lead);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> CallAsync(HttpMethod method, string path, object? body, string? secret = null, string? key = null)
    {
        using var request = Request(method, path, body, secret);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var node = JsonNode.Parse(text.Length == 0 ? "{}" : text, null, new JsonDocumentOptions())!;
        if (!answer.IsSuccessStatusCode)
            node["status"] = (int)answer.StatusCode;

        return node;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, object? body, string? secret)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (secret is not null)
            request.Headers.Add("Authorization", $"Bearer {secret}");
        if (Language is not null)
            request.Headers.Add("Accept-Language", Language);

        return request;
    }
}
