using Microsoft.AspNetCore.Components.Server.Circuits;
using Simulation.Grains.Classroom;
using Simulation.Host.Components.Classroom;
using Simulation.Host.Hosting;
using StackExchange.Redis;

namespace Simulation.Host.Classroom;

/// <summary>What classes need.</summary>
internal static class ClassServices
{
    public static void AddClasses(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddClassStore(settings);
        services.AddSingleton<ClassScenarios>();
        services.AddSingleton<IClassScenarios>(provider => provider.GetRequiredService<ClassScenarios>());
        services.AddSingleton<ClassRateLimiter>();
        services.AddSingleton(provider => new ClassQuota(provider.GetRequiredService<ClassLoad>(), settings));
        services.AddScoped<Connection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<Connection>());
        services.AddSingleton<ClassCalls>();
        services.AddSingleton<ClassDesk>();
        services.AddSingleton<ClassDoor>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<ClassExport>();
        services.AddSingleton<ClassFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ClassFeed>());
    }

    // A class of a cluster has to outlive its host.
    private static void AddClassStore(this IServiceCollection services, HostSettings settings)
    {
        if (settings.Address.IsRedis)
        {
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(settings.Address.Redis()));
            services.AddSingleton<IClassStore>(provider =>
                ActivatorUtilities.CreateInstance<RedisClassStore>(
                    provider,
                    provider.GetRequiredService<IConnectionMultiplexer>().GetDatabase(),
                    TimeSpan.FromDays(settings.KeepDays)
                )
            );
            return;
        }

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SqliteClassStore>(provider, settings.Data));
        services.AddSingleton<IClassStore>(provider => provider.GetRequiredService<SqliteClassStore>());
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ExpiredClassCleanup>(provider, settings));
    }
}
