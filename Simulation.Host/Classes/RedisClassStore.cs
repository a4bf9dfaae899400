using System.Text.Json;
using Simulation.Grains.Classes;
using StackExchange.Redis;

namespace Simulation.Host.Classes;

/// <summary>
/// Keeps classes in the Redis server through which the silos meet, so that any of them can go on with a class: a list for each, its charter first and then its letters. A class expires when nothing was done in it for long.
/// </summary>
internal sealed class RedisClassStore(IDatabase redis, TimeSpan keep) : IClassStore
{
    public Task<bool> CreateAsync(string code, ClassCharter charter) => PushAsync(code, Condition.KeyNotExists(Key(code)), charter);

    public async Task AppendAsync(string code, int number, ClassLetter letter)
    {
        // The charter is in the list as well.
        if (!await PushAsync(code, Condition.ListLengthEqual(Key(code), number + 1), letter))
            throw new TimeoutException($"Class {code} has gone on elsewhere: input {number} was taken.");
    }

    public async Task<ClassRecord?> FindAsync(string code) => await KnownAsync(redis.ListRangeAsync(Key(code))) is [var charter, .. var letters]
        ? new ClassRecord(Read<ClassCharter>(charter), [.. letters.Select(Read<ClassLetter>)])
        : null;

    private async Task<bool> PushAsync<T>(string code, Condition condition, T entry)
    {
        var transaction = redis.CreateTransaction();
        transaction.AddCondition(condition);
        _ = transaction.ListRightPushAsync(Key(code), JsonSerializer.Serialize(entry, ClassJson.Options));
        _ = transaction.KeyExpireAsync(Key(code), keep);
        return await KnownAsync(transaction.ExecuteAsync());
    }

    // Whatever Redis fails with, nobody knows whether it did what it was told: the class is read again, and the letter sent again.
    private static async Task<T> KnownAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or OperationCanceledException)
        {
            throw new TimeoutException($"The Redis server does not answer: {failure.Message}", failure);
        }
    }

    private static T Read<T>(RedisValue json) => JsonSerializer.Deserialize<T>(json.ToString(), ClassJson.Options)!;

    private static RedisKey Key(string code) => $"negsim/classes/{code}";
}
