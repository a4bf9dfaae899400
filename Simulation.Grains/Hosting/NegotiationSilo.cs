using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Model.Engine;

namespace Simulation.Grains.Hosting;

/// <summary>The silo set-up that runner and host share.</summary>
public static class NegotiationSilo
{
    internal const string ClusterId = "negsim";

    /// <summary>Adds a silo that clusters on this machine.</summary>
    public static void AddNegotiationSilo(this IHostApplicationBuilder builder, SiloPorts ports) =>
        builder.UseOrleans(silo =>
            silo.UseLocalhostClustering(ports.Silo, ports.Gateway, serviceId: ClusterId, clusterId: ClusterId).AddNegotiation()
        );

    /// <summary>Adds a silo that joins a cluster.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="ports">Where the silo listens.</param>
    /// <param name="cluster">Where the silos find one another.</param>
    /// <param name="advertised">The address at which other machines reach this silo; null for silos that are all on this machine.</param>
    public static void AddNegotiationSilo(
        this IHostApplicationBuilder builder,
        SiloPorts ports,
        ClusterAddress cluster,
        IPAddress? advertised
    )
    {
        if (!cluster.IsRedis)
        {
            builder.AddNegotiationSilo(ports);
            return;
        }

        builder.UseOrleans(silo =>
            silo.UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Redis())
                .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = ClusterId)
                .Configure<ClusterMembershipOptions>(NoticeLossSoon)
                .ConfigureEndpoints(
                    advertised ?? IPAddress.Loopback,
                    ports.Silo,
                    ports.Gateway,
                    listenOnAnyHostAddress: advertised is not null
                )
                .AddNegotiation()
        );
    }

    /// <summary>What every silo of ours needs, wherever it runs.</summary>
    public static ISiloBuilder AddNegotiation(this ISiloBuilder silo)
    {
        silo.Services.AddMetrics();
        silo.Services.AddSingleton<NegotiationMeter>();
        silo.Services.TryAddSingleton(new RunCompiler());
        silo.Services.AddSingleton<RunCatalog>();
        silo.Services.AddSingleton<DataFileCache>();
        silo.Services.AddSingleton<SiloTroubles>();
        silo.Services.TryAddSingleton(new WorkSettings());
        silo.Services.AddSingleton<WorkGate>();
        silo.Services.AddSingleton<ClassLoad>();
        silo.Services.AddSingleton<Foresight>();
        silo.Services.AddSingleton<ClassSilo>();
        silo.Services.AddSingleton<BatchSlots>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<BatchSlots>());
        silo.Services.AddClassSerializer();
        silo.AddIncomingGrainCallFilter<ReadableFailures>();
        return silo;
    }

    /// <summary>A driver for a host's silo, or for the cluster that a host is a client of.</summary>
    public static GrainDriver DriverOf(IHost host, int batchesInFlight) =>
        new(host.Services.GetRequiredService<IGrainFactory>(), batchesInFlight, host.Services.GetService<RunCatalog>());

    /// <summary>How many silos a host's cluster has now.</summary>
    public static async Task<int> SilosOfAsync(IHost host) =>
        (await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count;

    /// <summary>Starts a silo inside this process, alone in its cluster and silent. It takes about a second.</summary>
    /// <param name="compiler">Compiles scenarios.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IHost> StartEmbeddedAsync(RunCompiler compiler, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(compiler);
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.AddNegotiationSilo(SiloPorts.Private());
        var silo = builder.Build();
        await silo.StartAsync(cancellationToken);
        return silo;
    }

    // A silo that was killed is out of the cluster after some ten seconds, rather than minutes; and one that starts does not wait longer
    // for those that are no more.
    private static void NoticeLossSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
        options.NumMissedTableIAmAliveLimit = 2;

        // The clocks of machines may be apart: one that joins and is ten minutes behind has not been joining for ten minutes.
        options.MaxJoinAttemptTime = TimeSpan.FromHours(1);
    }
}
