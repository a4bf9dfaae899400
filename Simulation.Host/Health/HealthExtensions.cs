using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Simulation.Host.Health;

/// <summary>What an orchestrator asks: is the process alive (<c>/health/live</c>), and can it take work (<c>/health/ready</c>).</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    public static void AddSiloHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<SiloHealthCheck>("silo", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }
        );
    }

    // The state on the first line; where something is wrong, a sentence for each on the next.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var sentences = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return context.Response.WriteAsync(string.Join('\n', sentences.Prepend(report.Status.ToString())));
    }
}
