using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime.Messaging;

namespace Simulation.Grains.Hosting;

/// <summary>Connects to a host's silo on this machine.</summary>
public static class NegotiationClient
{
    /// <summary>Connects as an Orleans client.</summary>
    /// <exception cref="IOException">No host answers on the gateway port; the message says how to start one.</exception>
    public static async Task<IHost> ConnectAsync(int gatewayPort, CancellationToken cancellationToken)
    {
        try
        {
            // Orleans would go on trying for a while where nobody listens.
            using var probe = new TcpClient();
            await probe.ConnectAsync(IPAddress.Loopback, gatewayPort, cancellationToken);

            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
            builder.UseOrleansClient(orleans => orleans.UseLocalhostClustering(gatewayPort, NegotiationSilo.ClusterId, NegotiationSilo.ClusterId));
            builder.Services.AddClassSerializer();
            var client = builder.Build();
            await client.StartAsync(cancellationToken);
            return client;
        }
        catch (Exception failure) when (failure is SocketException or SiloUnavailableException or ConnectionFailedException)
        {
            throw new IOException($"no NegotiationSim host answers on localhost:{gatewayPort}; start one with `dotnet run -c Release --project Simulation.Host`.", failure);
        }
    }
}
