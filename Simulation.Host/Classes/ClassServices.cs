using Simulation.Grains.Classes;
using Simulation.Host.Hosting;

namespace Simulation.Host.Classes;

/// <summary>What classes need.</summary>
internal static class ClassServices
{
    public static void AddClasses(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IClassStore>(_ => new SqliteClassStore(settings.Data));
        services.AddSingleton<IClassScenarios, ClassScenarios>();
        services.AddSingleton<Presence>();
        services.AddSingleton<ClassDesk>();
        services.AddSingleton<ClassExport>();
        services.AddSingleton<ClassFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ClassFeed>());
    }
}
