using Orleans.TestingHost;
using Simulation.Grains.Hosting;

namespace Simulation.Grains.Tests;

/// <summary>Two silos in this process, shared by all tests.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    public InProcessTestCluster Cluster { get; } = Build();

    public async ValueTask InitializeAsync() => await Cluster.DeployAsync();

    public async ValueTask DisposeAsync() => await Cluster.DisposeAsync();

    private static InProcessTestCluster Build()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => silo.AddNegotiation());
        builder.ConfigureClient(client => client.Services.AddClassSerializer());
        return builder.Build();
    }
}

[CollectionDefinition(nameof(ClusterFixture))]
public sealed class ClusterCollection : ICollectionFixture<ClusterFixture>;
