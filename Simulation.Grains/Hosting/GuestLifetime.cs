using Microsoft.Extensions.Hosting;

namespace Simulation.Grains.Hosting;

/// <summary>Leaves Ctrl-C to the program around it: a run is cancelled first, and its silo stops after it.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
