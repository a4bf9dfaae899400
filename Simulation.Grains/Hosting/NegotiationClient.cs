using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Simulation.Grains.Hosting;

/// <summary>Connects to a host's silo on this machine.</summary>
public static class NegotiationClient
{
    /// <summary>Connects as an Orleans client.</summary>
    /// <exception cref="IOException">Nobody listens on the gateway port; the message says how to start a host.</exception>
    public static async Task<IHost> ConnectAsync(int gatewayPort, CancellationToken cancellationToken)
    {
        await RequireListenerAsync(gatewayPort, cancellationToken);
        var client = new HostBuilder()
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .UseOrleansClient(orleans => orleans.UseLocalhostClustering(gatewayPort, NegotiationSilo.ClusterId, NegotiationSilo.ClusterId))
            .Build();
        await client.StartAsync(cancellationToken);
        return client;
    }

    private static async Task RequireListenerAsync(int port, CancellationToken cancellationToken)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        }
        catch (SocketException)
        {
            throw new IOException($"no NegotiationSim host answers on localhost:{port}; start one with 'dotnet run -c Release --project Simulation.Host'.");
        }
    }
}
