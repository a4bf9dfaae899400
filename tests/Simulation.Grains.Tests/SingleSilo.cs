using Orleans.TestingHost;
using Simulation.Grains.Hosting;

namespace Simulation.Grains.Tests;

/// <summary>One silo by itself.</summary>
internal sealed class SingleSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private SingleSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IClusterClient Client => _cluster.Client;

    public static async Task<SingleSilo> StartAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.AddNegotiation());
        builder.ConfigureClient(client => client.Services.AddClassSerializer());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SingleSilo(cluster);
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
