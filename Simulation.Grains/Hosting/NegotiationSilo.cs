using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Simulation.Grains.Hosting;

/// <summary>The silo set-up that runner and host share.</summary>
public static class NegotiationSilo
{
    /// <summary>The port on which a host's silo talks to other silos, unless it is told another.</summary>
    public const int DefaultSiloPort = 11111;

    /// <summary>The port on which a host's silo takes clients, unless it is told another.</summary>
    public const int DefaultGatewayPort = 30000;

    internal const string ClusterId = "negsim";

    /// <summary>Adds a silo on this machine alone, on these ports.</summary>
    public static IHostBuilder UseNegotiationSilo(this IHostBuilder builder, int siloPort, int gatewayPort) =>
        builder.UseOrleans(silo => Configure(silo, siloPort, gatewayPort));

    /// <summary>Adds a silo on this machine alone, on these ports.</summary>
    public static IHostApplicationBuilder UseNegotiationSilo(this IHostApplicationBuilder builder, int siloPort, int gatewayPort) =>
        builder.UseOrleans(silo => Configure(silo, siloPort, gatewayPort));

    /// <summary>What every silo of ours needs, wherever it runs.</summary>
    public static ISiloBuilder AddNegotiation(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<RunCatalog>();
        return silo;
    }

    /// <summary>Starts a silo inside this process on free ports.</summary>
    public static async Task<IHost> StartEmbeddedAsync(CancellationToken cancellationToken)
    {
        var (siloPort, gatewayPort) = (FreePort(), FreePort());
        var host = new HostBuilder()
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .UseNegotiationSilo(siloPort, gatewayPort)
            .Build();
        await host.StartAsync(cancellationToken);
        return host;
    }

    private static void Configure(ISiloBuilder silo, int siloPort, int gatewayPort) =>
        silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ClusterId, clusterId: ClusterId).AddNegotiation();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
