using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Simulation.Grains.Hosting;

/// <summary>The silo set-up that runner and host share.</summary>
public static class NegotiationSilo
{
    internal const string ClusterId = "negsim";

    /// <summary>Adds a silo that clusters on this machine.</summary>
    public static void AddNegotiationSilo(this IHostApplicationBuilder builder, SiloPorts ports) =>
        builder.UseOrleans(silo => silo.UseLocalhostClustering(ports.Silo, ports.Gateway, serviceId: ClusterId, clusterId: ClusterId).AddNegotiation());

    /// <summary>What every silo of ours needs, wherever it runs.</summary>
    public static ISiloBuilder AddNegotiation(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<RunCatalog>();
        silo.Services.AddClassSerializer();
        return silo;
    }

    /// <summary>A driver for a host's silo, or for the cluster that a host is a client of.</summary>
    public static GrainDriver DriverOf(IHost host, int batchesInFlight) =>
        new(host.Services.GetRequiredService<IGrainFactory>(), batchesInFlight, host.Services.GetService<RunCatalog>() ?? new RunCatalog());

    /// <summary>Starts a silo inside this process, alone in its cluster and silent. It takes about a second.</summary>
    public static async Task<IHost> StartEmbeddedAsync(CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.AddNegotiationSilo(SiloPorts.Private());
        var silo = builder.Build();
        await silo.StartAsync(cancellationToken);
        return silo;
    }
}
