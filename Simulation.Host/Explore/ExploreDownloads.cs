using Simulation.Host.Api;
using Simulation.Host.Scenarios;
using Simulation.Host.Web;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;

namespace Simulation.Host.Explore;

/// <summary>What the explorer shows, to take along: the picture as it is published, its data, and the scenario.</summary>
internal static class ExploreDownloads
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["png"] = "image/png",
        ["svg"] = "image/svg+xml",
        ["csv"] = "text/csv",
        ["yaml"] = "application/yaml",
    };

    public static void MapExploreDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/explore/{scenario}/download.{format}", Download).RequireRateLimiting(RateLimits.Api).ExcludeFromDescription();

    private static async Task<IResult> Download(
        Explorer explorer,
        ScenarioLibrary library,
        HttpContext context,
        string scenario,
        string format
    )
    {
        var payer = Visitor.AddressOf(context);
        var gone = context.RequestAborted;
        if (!Types.TryGetValue(format, out var type) || (await library.LoadAsync(scenario, [], payer, gone))?.Setup is not { } plain)
            return Results.NotFound();

        var (settings, wrong) = ExploreSettings.Read(context.Request.Query, plain);
        if (wrong.Count > 0)
            return Results.BadRequest(string.Join('\n', wrong));

        // The scenario itself needs no run.
        if (format == "yaml")
        {
            var changed = (await library.LoadAsync(scenario, settings.ToOverrides(plain), payer, gone))!;
            return changed.Package is { } package && changed.Setup is not null
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(ScenarioLibrary.Shown(scenario, package.Yaml)), type, $"{scenario}.yaml")
                : Results.BadRequest(string.Join('\n', changed.Problems));
        }

        var (result, problems) = await explorer.RunAsync(scenario, settings, plain, payer, gone);
        if (result is null)
            return Results.BadRequest(string.Join('\n', problems));

        var files = new Dictionary<string, MemoryStream>();
        ChartBook.Write(
            result,
            Manifest.StampOfToday,
            name => files[name] = new MemoryStream(),
            new ChartOptions { Formats = [format] },
            ["headline"]
        );
        var (name, bytes) = files.First(file => file.Key.EndsWith($".{format}", StringComparison.Ordinal));
        return Results.File(bytes.ToArray(), type, $"{scenario}-{name}");
    }
}
