using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.Messaging;

namespace Simulation.Grains.Hosting;

/// <summary>Connects to silos that are there already.</summary>
public static class NegotiationClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const string HowToStart = "start one with `dotnet run -c Release --project Simulation.Host";

    /// <summary>Connects as an Orleans client.</summary>
    /// <exception cref="IOException">Nobody answers there; the message says how to start a host.</exception>
    public static async Task<IHost> ConnectAsync(ClusterAddress cluster, CancellationToken cancellationToken)
    {
        try
        {
            // Orleans would go on trying for a while where nobody listens.
            using var probe = new TcpClient();
            var (server, port) = cluster.IsRedis ? (DnsEndPoint)cluster.Redis().EndPoints[0] is var redis ? (redis.Host, redis.Port) : default : ("localhost", cluster.Gateway);
            await probe.ConnectAsync(server, port, cancellationToken);

            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
            builder.UseOrleansClient(orleans => Find(orleans, cluster));
            builder.Services.AddClassSerializer();
            var client = builder.Build();

            // Where no silo has joined, Orleans would wait for one without end.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await client.StartAsync(patience.Token);
            return client;
        }
        catch (Exception failure) when (failure is SocketException or SiloUnavailableException or ConnectionFailedException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new IOException(Told(cluster, failure), failure);
        }
    }

    private static void Find(IClientBuilder orleans, ClusterAddress cluster)
    {
        if (!cluster.IsRedis)
        {
            orleans.UseLocalhostClustering(cluster.Gateway, NegotiationSilo.ClusterId, NegotiationSilo.ClusterId);
            return;
        }

        orleans.UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Redis())
            .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = NegotiationSilo.ClusterId)
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(3));
    }

    private static string Told(ClusterAddress cluster, Exception failure) => !cluster.IsRedis
        ? $"no NegotiationSim host answers on localhost:{cluster.Gateway}; {HowToStart}`."
        : failure is SocketException
            ? $"no Redis server answers at {cluster.Name}: is it running, and is the address right?"
            : $"no NegotiationSim host has joined the cluster at {cluster.Name}; {HowToStart} -- --cluster {cluster.Name}`.";
}
