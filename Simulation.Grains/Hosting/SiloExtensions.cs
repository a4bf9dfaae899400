using Microsoft.Extensions.Hosting;

namespace Simulation.Grains.Hosting;

/// <summary>The one way in which every silo of ours is set up.</summary>
public static class SiloExtensions
{
    /// <summary>Adds a silo that clusters with others on this machine and keeps grain state in memory.</summary>
    /// <param name="builder">The process that the silo lives in.</param>
    /// <param name="ports">Where it listens.</param>
    public static TBuilder AddNegotiationSilo<TBuilder>(this TBuilder builder, SiloPorts ports)
        where TBuilder : IHostApplicationBuilder
    {
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(ports.Silo, ports.Gateway)
            .AddMemoryGrainStorageAsDefault());
        return builder;
    }
}
