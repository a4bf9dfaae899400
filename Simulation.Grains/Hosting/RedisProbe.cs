using StackExchange.Redis;

namespace Simulation.Grains.Hosting;

/// <summary>Finds out at once whether the Redis server of a cluster can be used: Orleans would go on trying for a while.</summary>
public static class RedisProbe
{
    private const int PatienceMilliseconds = 5_000;

    /// <summary>What is wrong with the Redis server, in a sentence; null where it can be used, or where the cluster needs none.</summary>
    public static async Task<string?> ProblemAsync(ClusterAddress cluster)
    {
        if (!cluster.IsRedis)
            return null;

        var options = cluster.Redis();
        options.AbortOnConnectFail = true;
        options.ConnectTimeout = PatienceMilliseconds;
        options.ConnectRetry = 1;
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            await redis.GetDatabase().PingAsync();
            return null;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            return
                Says(failure, "NOAUTH")
                || Says(failure, "WRONGPASS")
                || failure is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
                ? $"the Redis server at {cluster.Name} refuses the user or the password: write them as redis://USER:PASSWORD@HOST."
                : $"no Redis server answers at {cluster.Name}: is it running, and is the address right?";
        }
    }

    /// <summary>
    /// Whether the Redis server has no append-only file, so that a restart forgets everything; false where it does not say.
    /// </summary>
    public static async Task<bool> ForgetsAsync(ClusterAddress cluster)
    {
        if (!cluster.IsRedis)
            return false;

        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.Redis());
            var facts = await redis.GetServers()[0].InfoAsync("persistence");
            return facts.SelectMany(section => section).Any(fact => fact is { Key: "aof_enabled", Value: "0" });
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException)
        {
            return false;
        }
    }

    private static bool Says(Exception failure, string word) => failure.ToString().Contains(word, StringComparison.Ordinal);
}
