using System.Text.Json.Nodes;

namespace Simulation.Host.Tests.Classroom;

/// <summary>Asks for a class by a code that somebody typed.</summary>
internal sealed class ClassClientOf(Uri host, string code)
{
    public async Task<JsonNode> GetAsync()
    {
        using var http = new HttpClient { BaseAddress = host };
        using var answer = await http.GetAsync(new Uri($"/api/classes/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
