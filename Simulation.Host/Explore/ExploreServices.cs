using Simulation.Host.Hosting;

namespace Simulation.Host.Explore;

/// <summary>What the explorer and the list of runs need.</summary>
internal static class ExploreServices
{
    public static void AddExplorer(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<Explorer>();
        services.AddSingleton(new ResultFolderList(settings));
    }

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        routes.MapExploreDownloads();
        ResultFolderList.Map(routes);
    }
}
