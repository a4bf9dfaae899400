using Orleans.Clustering.Redis;
using Simulation.Grains.Hosting;
using StackExchange.Redis;

namespace Simulation.Host.Hosting;

/// <summary>
/// Looks every few seconds whether the table through which silos find one another still has this one in it. A Redis server that was
/// emptied, or started again without its file, has forgotten it; the next host would then begin a second cluster. A silo cannot join twice,
/// so the host says so, is not ready any more and ends: a service manager starts it anew, and it joins with the others.
/// </summary>
internal sealed class ClusterWatch(
    IMembershipTable table,
    ILocalSiloDetails self,
    ISiloStatusOracle silo,
    SiloTroubles troubles,
    HostSettings settings
) : BackgroundService
{
    private const string About = "cluster";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(4);

    private int _newest;

    private string Server => $"The Redis server at {settings.Address.Name}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (silo.CurrentStatus == SiloStatus.Active && !await IsKnownAsync(stoppingToken))
                await EndAsync();
        }
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            var all = await table.ReadAllAsync(cancellationToken);
            troubles.Clear(About);

            // A table that is older than one that was seen comes from a copy of long ago: silos would take no more notice of it.
            var isKnown = all.Version.Version >= _newest && all.Members.Any(member => member.Item1.SiloAddress.Equals(self.SiloAddress));
            _newest = Math.Max(_newest, all.Version.Version);
            return isKnown || silo.CurrentStatus != SiloStatus.Active;
        }
        catch (RedisClusteringException)
        {
            // There is no table.
            return false;
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException)
        {
            troubles.Report(About, new Trouble($"{Server} does not answer: nobody can join, and what people do in classes waits.", false));
            return true;
        }
    }

    private async Task EndAsync()
    {
        var sentence =
            $"{Server} has forgotten this host: it was emptied, or started again without its file. "
            + "The host ends, to be started anew; docs/how-to/run-a-cluster.md says how Redis keeps what it knows.";
        troubles.Report(About, new Trouble(sentence, true));
        await Console.Error.WriteLineAsync(sentence);

        // Anyone who asks whether it is ready learns why not. Taking leave of a cluster that has forgotten it is not possible.
        await Task.Delay(Goodbye);
        Environment.Exit(HostCommand.Failed);
    }
}
