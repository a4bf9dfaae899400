using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Load;

/// <summary>
/// Somebody who asks a host for as much as they can, over and over: checks of large worlds, drafts of long runs, what-ifs, exports,
/// downloads, joins, pages that there are not. It knows no more than the host's address and a class's code.
/// </summary>
internal sealed class HostileVisitor : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http;
    private readonly string _target;
    private readonly int _number;
    private string _class = "";
    private string _lead = "";
    private int _turn;

    /// <summary>A visitor.</summary>
    /// <param name="host">The host, on this machine.</param>
    /// <param name="from">The address that they come from, one of this machine's own.</param>
    /// <param name="target">The class that they want to spoil.</param>
    /// <param name="number">Which of the visitors.</param>
    public HostileVisitor(Uri host, IPAddress from, string target, int number)
    {
        Assert.True(host.IsLoopback && IPAddress.IsLoopback(from));
        _target = target;
        _number = number;
        _turn = number;
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, stop) => ConnectAsync(host, from, stop) })
        {
            BaseAddress = host,
            Timeout = Patience,
        };
    }

    /// <summary>How many answers there were of each status.</summary>
    public ConcurrentDictionary<int, int> Statuses { get; } = new();

    /// <summary>What was refused without a sentence.</summary>
    public ConcurrentQueue<string> Unexplained { get; } = new();

    /// <summary>Asks until it is told to stop.</summary>
    public async Task AttackAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await AskAsync(_turn++ % 9, stop);
                await Task.Delay(Pause, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is up.
        }
    }

    public void Dispose() => _http.Dispose();

    private Task AskAsync(int what, CancellationToken stop) =>
        what switch
        {
            0 => PostAsync("api/scenarios/check", new { yaml = Texts.LargeAgenda }, null, stop),
            1 => PostAsync("api/scenarios/check", new { yaml = Texts.LongRun(_number + _turn) }, null, stop),
            2 => DraftAsync(stop),
            3 => PostAsync($"api/classes/{_target}/people", new { name = $"hostile {_number}-{_turn}", seat = "*" }, null, stop),
            4 => MakeClassAsync(stop),
            5 => PostAsync($"api/classes/{_class}/what-if", new { pledge = 0.5 }, _lead, stop),
            6 => GetAsync($"api/classes/{_class}/export.zip", _lead, stop),
            7 => GetAsync($"explore/climate-countries/download.png?trust=0.{_turn % 100:00}", null, stop),
            _ => GetAsync("class/QQQQQ", null, stop),
        };

    private async Task MakeClassAsync(CancellationToken stop)
    {
        var made = await PostAsync("api/classes", new { scenario = "climate-paris", timed = false }, null, stop);
        if ((string?)made?["code"] is not { } code)
            return;

        _class = code;
        _lead = (string)made["facilitatorSecret"]!;
        for (var step = 0; step < 3; step++)
            await PostAsync($"api/classes/{code}/facilitation", new { action = "next", step }, _lead, stop);
    }

    // As a browser sends it: the page of the editor, its token, the form; then the page of what came of it.
    private async Task DraftAsync(CancellationToken stop)
    {
        using var page = await _http.GetAsync(new Uri("explore/commons-symmetric/edit", UriKind.Relative), stop);
        var token = FormToken.In(await LookAsync("the editor", page, stop));
        using var form = new FormUrlEncodedContent([
            new("_handler", "draft"),
            new(FormToken.Field, token),
            new("Yaml", Texts.LongRun(_number + _turn)),
        ]);
        using var answer = await _http.PostAsync(new Uri("explore/commons-symmetric/edit", UriKind.Relative), form, stop);
        await LookAsync("a draft", answer, stop);
    }

    private async Task<JsonNode?> PostAsync(string path, object body, string? secret, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (secret is not null)
            request.Headers.Add("Authorization", $"Bearer {secret}");

        using var answer = await _http.SendAsync(request, stop);
        return await LookAsync(path, answer, stop) is { Length: > 0 } text && text[0] == '{' ? JsonNode.Parse(text) : null;
    }

    private async Task GetAsync(string path, string? secret, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (secret is not null)
            request.Headers.Add("Authorization", $"Bearer {secret}");

        using var answer = await _http.SendAsync(request, stop);
        await LookAsync(path, answer, stop);
    }

    // Whatever is refused says so: in a problem's detail, or on a page.
    private async Task<string> LookAsync(string what, HttpResponseMessage answer, CancellationToken stop)
    {
        var text = await answer.Content.ReadAsStringAsync(stop);
        Statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
        if (answer.IsSuccessStatusCode)
            return text;

        var isTold = text.StartsWith('{')
            ? ((string?)JsonNode.Parse(text)!["detail"])?.Contains(' ', StringComparison.Ordinal) == true
            : text.Contains("<h1", StringComparison.Ordinal);
        if (!isTold || answer.StatusCode == HttpStatusCode.InternalServerError)
            Unexplained.Enqueue($"{what}: {(int)answer.StatusCode} {text[..Math.Min(200, text.Length)]}");

        return text;
    }

    private static async ValueTask<Stream> ConnectAsync(Uri host, IPAddress from, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, host.Port, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
