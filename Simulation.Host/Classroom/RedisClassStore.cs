using System.Text.Json;
using Simulation.Grains.Classroom;
using Simulation.Grains.Hosting;
using StackExchange.Redis;

namespace Simulation.Host.Classroom;

/// <summary>
/// Keeps classes in the Redis server through which the silos meet, so that any of them can go on with a class: a list for each, its charter
/// first and then its letters. A class expires when nothing was done in it for long.
/// </summary>
internal sealed partial class RedisClassStore(IDatabase redis, TimeSpan keep, SiloTroubles troubles, ILogger<RedisClassStore> log)
    : IClassStore
{
    private const string About = "store";

    public Task<bool> CreateAsync(string code, ClassCharter charter) => PushAsync(code, Condition.KeyNotExists(Key(code)), charter);

    public async Task AppendAsync(string code, int number, InputEnvelope letter)
    {
        // The charter is in the list as well.
        if (!await PushAsync(code, Condition.ListLengthEqual(Key(code), number + 1), letter))
        {
            GoneOn(log, code, number);
            throw new ClassFailedException(ClassFailure.StoreAway);
        }
    }

    public Task NoteAsync(string code, TimeSpan clock) =>
        KeptAsync(redis.StringSetAsync(ClockKey(code), (long)clock.TotalMilliseconds, keep));

    public async Task<ClassRecord?> FindAsync(string code)
    {
        if (await KnownAsync(redis.ListRangeAsync(Key(code))) is not [var charter, .. var letters])
            return null;

        var clock = await KnownAsync(redis.StringGetAsync(ClockKey(code)));
        return new ClassRecord(
            Read<ClassCharter>(charter),
            [.. letters.Select(Read<InputEnvelope>)],
            TimeSpan.FromMilliseconds((long)clock)
        );
    }

    private async Task<bool> PushAsync<T>(string code, Condition condition, T entry)
    {
        var transaction = redis.CreateTransaction();
        transaction.AddCondition(condition);
        _ = transaction.ListRightPushAsync(Key(code), JsonSerializer.Serialize(entry, ClassJson.Options));
        _ = transaction.KeyExpireAsync(Key(code), keep);
        return await KeptAsync(transaction.ExecuteAsync());
    }

    // A full server still answers what it is asked: only what it keeps shows that it has room again.
    private async Task<bool> KeptAsync(Task<bool> asked)
    {
        var kept = await KnownAsync(asked);
        if (kept)
            troubles.Clear(About);

        return kept;
    }

    // A server whose memory or disk is full refuses. Whatever else it fails with, nobody knows whether it did what it was told: the class
    // is read again, and the letter sent again.
    private async Task<T> KnownAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (Exception failure)
            when (failure is RedisException or RedisCommandException or TimeoutException or OperationCanceledException)
        {
            Failed(log, failure);
            if (!IsFull(failure))
                throw new ClassFailedException(ClassFailure.StoreAway);

            var sentence =
                $"The Redis server keeps nothing new, so classes take no inputs: give it memory and disk. It says: {failure.Message}";
            troubles.Report(About, new Trouble(sentence, false));
            throw new ClassFailedException(ClassFailure.NotSaved);
        }
    }

    private static bool IsFull(Exception failure) =>
        failure is RedisServerException { Message: var said }
        && (said.Contains("OOM ", StringComparison.Ordinal) || said.Contains("MISCONF", StringComparison.Ordinal));

    private static T Read<T>(RedisValue json) => JsonSerializer.Deserialize<T>(json.ToString(), ClassJson.Options)!;

    private static RedisKey Key(string code) => $"negsim/classes/{code}";

    private static RedisKey ClockKey(string code) => $"negsim/clocks/{code}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Redis server did not do what a class asked of it.")]
    private static partial void Failed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Class {Class} has gone on elsewhere: input {Input} was taken.")]
    private static partial void GoneOn(ILogger log, string @class, int input);
}
