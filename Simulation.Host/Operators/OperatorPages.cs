using Orleans.Dashboard;
using Simulation.Host.Api;
using Simulation.Host.Hosting;

namespace Simulation.Host.Operators;

/// <summary>
/// Pages for those who keep the host running: the dashboard of Orleans. It shows what grains are called and how long they take, so nobody
/// sees it without the operator key; without such a key there is none.
/// </summary>
internal static class OperatorPages
{
    public const string Dashboard = "/operator/dashboard";

    public static void AddOperators(this IServiceCollection services, HostSettings settings)
    {
        if (settings.OperatorKey.Length == 0)
            return;

        services
            .AddAuthentication(OperatorKeyHandler.SchemeName)
            .AddScheme<OperatorKeyOptions, OperatorKeyHandler>(
                OperatorKeyHandler.SchemeName,
                options => options.Key = settings.OperatorKey
            );
        services.AddAuthorization();
    }

    public static void MapOperators(this WebApplication app, HostSettings settings)
    {
        if (settings.OperatorKey.Length == 0)
            return;

        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOrleansDashboard(Dashboard).RequireAuthorization().RequireRateLimiting(RateLimits.Api);
    }
}
