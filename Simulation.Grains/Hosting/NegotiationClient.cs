using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.Messaging;

namespace Simulation.Grains.Hosting;

/// <summary>Connects to silos that are there already.</summary>
public static class NegotiationClient
{
    private const string HowToStart = "start one with `dotnet run -c Release --project Simulation.Host";

    /// <summary>How long it waits where Redis answers and no host has joined: one may be starting.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Connects as an Orleans client.</summary>
    /// <exception cref="IOException">Nobody answers there; the message says how to start a host.</exception>
    public static async Task<IHost> ConnectAsync(ClusterAddress cluster, CancellationToken cancellationToken)
    {
        try
        {
            await ProbeAsync(cluster, cancellationToken);

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
        catch (Exception failure)
            when (failure is SocketException or SiloUnavailableException or ConnectionFailedException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            throw new IOException(Told(cluster), failure);
        }
    }

    // Orleans would go on trying for a while where nobody listens.
    private static async Task ProbeAsync(ClusterAddress cluster, CancellationToken cancellationToken)
    {
        if (await RedisProbe.ProblemAsync(cluster) is { } problem)
            throw new IOException(problem);

        if (cluster.IsRedis)
            return;

        using var probe = new TcpClient();
        await probe.ConnectAsync("localhost", cluster.Gateway, cancellationToken);
    }

    private static void Find(IClientBuilder orleans, ClusterAddress cluster)
    {
        if (!cluster.IsRedis)
        {
            orleans.UseLocalhostClustering(cluster.Gateway, NegotiationSilo.ClusterId, NegotiationSilo.ClusterId);
            return;
        }

        orleans
            .UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Redis())
            .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = NegotiationSilo.ClusterId)
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(3));
    }

    private static string Told(ClusterAddress cluster) =>
        !cluster.IsRedis
            ? $"no NegotiationSim host answers on localhost:{cluster.Gateway}; {HowToStart}`."
            : $"no NegotiationSim host has joined the cluster at {cluster.Name}; {HowToStart} -- --cluster {cluster.Name}`.";
}
