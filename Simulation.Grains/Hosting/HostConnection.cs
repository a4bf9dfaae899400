using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Simulation.Grains.Hosting;

/// <summary>A connection to a NegotiationSim host on this machine.</summary>
public sealed class HostConnection : IAsyncDisposable
{
    private readonly IHost _host;

    private HostConnection(IHost host) => _host = host;

    /// <summary>The grains of the host's cluster.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects to a host.</summary>
    /// <param name="gatewayPort">Where its silo listens for clients.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HostUnavailableException">No host answers there.</exception>
    public static async Task<HostConnection> ConnectAsync(int gatewayPort, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.UseOrleansClient(client => client.UseLocalhostClustering(gatewayPort));
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
            return new HostConnection(host);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            host.Dispose();
            throw new HostUnavailableException(gatewayPort, failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

/// <summary>No host answers where one was expected.</summary>
/// <param name="gatewayPort">Where it was expected.</param>
/// <param name="cause">What came of trying.</param>
public sealed class HostUnavailableException(int gatewayPort, Exception cause) : Exception(
    $"no NegotiationSim host answers on localhost:{gatewayPort}; start one with `dotnet run -c Release --project Simulation.Host`.", cause);
