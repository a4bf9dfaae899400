using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Simulation.Grains.Hosting;

namespace Simulation.Grains.Tests;

/// <summary>One silo by itself.</summary>
internal sealed class SingleSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private SingleSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IClusterClient Client => _cluster.Client;

    /// <summary>Starts it.</summary>
    /// <param name="services">Adds what its grains need beside what every silo has.</param>
    public static async Task<SingleSilo> StartAsync(Action<IServiceCollection>? services = null)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo(
            (_, silo) =>
            {
                silo.AddNegotiation();
                services?.Invoke(silo.Services);
            }
        );
        builder.ConfigureClient(client => client.Services.AddClassSerializer());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SingleSilo(cluster);
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
