using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Simulation.Runner.Demo;

/// <summary>A class on a host, made over HTTP as any program makes one.</summary>
/// <param name="Seats">Where people take their seats.</param>
/// <param name="Lead">Where one browser, once, takes over the lead: what follows the # stays in the browser.</param>
/// <param name="Projector">What the wall shows.</param>
internal sealed record DemoClass(Uri Seats, Uri Lead, Uri Projector)
{
    /// <summary>Makes a class whose phases end when its facilitator says so.</summary>
    /// <returns>The class, or what the host has against it.</returns>
    public static async Task<(DemoClass? Class, string? Problem)> MakeAsync(Uri host, string scenario, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = host };
        using var made = await http.PostAsJsonAsync(
            new Uri("api/classes", UriKind.Relative),
            new { scenario, timed = false },
            cancellation
        );
        var answer = await made.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        if (!made.IsSuccessStatusCode)
            return (null, answer.GetProperty("detail").GetString());

        var code = answer.GetProperty("code").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            answer.GetProperty("facilitatorSecret").GetString()
        );
        using var handed = await http.PostAsync(new Uri($"api/classes/{code}/hand-over", UriKind.Relative), null, cancellation);
        var key = (await handed.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellation))
            .GetProperty("key")
            .GetString();
        var seats = new Uri(host, $"class/{code}");
        return (new DemoClass(seats, new Uri($"{seats}/lead#{key}"), new Uri($"{seats}/projector")), null);
    }
}
