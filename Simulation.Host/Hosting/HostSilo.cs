using Orleans.Dashboard;
using Simulation.Grains.Hosting;

namespace Simulation.Host.Hosting;

/// <summary>The silo of a host, as its settings have it.</summary>
internal static class HostSilo
{
    /// <summary>How long a host takes to stop at most: it ends the batches that it has begun, and takes leave of its cluster.</summary>
    public static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(40);

    public static void AddHostSilo(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestGoodbye);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Work);

        // So many that what people hand in finds a thread at once, whatever else is being worked on.
        ThreadPool.SetMinThreads(8 * Environment.ProcessorCount, 4 * Environment.ProcessorCount);
        builder.AddNegotiationSilo(settings.Ports, settings.Address, settings.AdvertisedAddress);
        if (settings.Address.IsRedis)
            builder.Services.AddHostedService<ClusterWatch>();

        builder.UseOrleans(silo =>
        {
            if (settings.IsInKubernetes)
                silo.UseKubernetesHosting();
            if (settings.Collector is not null)
                silo.AddActivityPropagation();
            if (settings.OperatorKey.Length > 0)
                silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        });
    }
}
