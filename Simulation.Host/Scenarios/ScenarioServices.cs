using Simulation.Host.Hosting;

namespace Simulation.Host.Scenarios;

/// <summary>What scenarios need.</summary>
internal static class ScenarioServices
{
    public static void AddScenarios(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(new Drafts(Path.Combine(settings.Data, "drafts"), settings.Drafts));
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<Completion>();
    }
}
