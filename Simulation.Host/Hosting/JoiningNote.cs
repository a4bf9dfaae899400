using Simulation.Grains.Hosting;

namespace Simulation.Host.Hosting;

/// <summary>What a host says on the console while it waits to join its cluster, where there is anybody to wait for.</summary>
internal static class JoiningNote
{
    /// <summary>The sentence; null where the host is alone, has joined, or has not begun to.</summary>
    /// <param name="address">How silos find one another.</param>
    /// <param name="own">How far this silo is.</param>
    /// <param name="others">How many others are active on the list of the cluster.</param>
    public static string? Of(ClusterAddress address, SiloStatus own, int others) =>
        !address.IsRedis || own != SiloStatus.Joining || others == 0
            ? null
            : $"Still joining the cluster at {address.Name}, on whose list are {others} other hosts: one that was killed is given up after "
                + $"some fifteen seconds, then this one joins.";

    /// <summary>Says it once where a host has not started after a while.</summary>
    public static async Task TellAsync(WebApplication app, ClusterAddress address, TimeSpan after)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(app.Lifetime.ApplicationStarted, app.Lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(after, over.Token);
            var silos = app.Services.GetRequiredService<ISiloStatusOracle>();
            var others = silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Count(silo => !silo.Equals(silos.SiloAddress));
            if (Of(address, silos.CurrentStatus, others) is { } sentence)
                Console.WriteLine(sentence);
        }
        catch (OperationCanceledException)
        {
            // It has joined, or stops.
        }
    }
}
