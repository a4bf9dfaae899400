using Microsoft.AspNetCore.Components.Server.Circuits;
using Simulation.Grains.Classes;
using Simulation.Host.Components.Class;
using Simulation.Host.Hosting;

namespace Simulation.Host.Classes;

/// <summary>What classes need.</summary>
internal static class ClassServices
{
    public static void AddClasses(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IClassStore>(provider => new SqliteClassStore(settings.Data, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ClassScenarios>();
        services.AddSingleton<IClassScenarios>(provider => provider.GetRequiredService<ClassScenarios>());
        services.AddSingleton<Presence>();
        services.AddSingleton<Pace>();
        services.AddScoped<Connection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<Connection>());
        services.AddSingleton<ClassDesk>();
        services.AddSingleton<ClassDoor>();
        services.AddSingleton<ClassExport>();
        services.AddSingleton<ClassFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ClassFeed>());
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ClassSweep>(provider, settings));
    }
}
