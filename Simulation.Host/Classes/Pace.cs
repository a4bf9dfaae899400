using System.Threading.RateLimiting;
using Simulation.Model.Classes;

namespace Simulation.Host.Classes;

/// <summary>How much one person may do: more than anybody does by hand, and not enough to keep others waiting. Pages and programs have the same.</summary>
internal sealed class Pace : IDisposable
{
    private const int AtOnce = 20;
    private const int PerSecond = 4;

    private readonly PartitionedRateLimiter<(string Code, int Person)> _inputs = PartitionedRateLimiter.Create<(string Code, int Person), (string, int)>(
        who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    // What the model has to be asked for takes a processor for a while.
    private readonly SemaphoreSlim _questions = new(Environment.ProcessorCount);

    /// <summary>Whether an input may be handed in now. Coming in is limited by address, and leading a class is not.</summary>
    public bool Allows(string code, ClassInput input)
    {
        var person = input switch { Decided decided => decided.Person, Said said => said.Person, Predicted predicted => predicted.Person, _ => 0 };
        return person == 0 || _inputs.AttemptAcquire((code, person)).IsAcquired;
    }

    /// <summary>Asks the model something when it is its turn.</summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> question, CancellationToken cancellationToken)
    {
        await _questions.WaitAsync(cancellationToken);
        try
        {
            return await question();
        }
        finally
        {
            _questions.Release();
        }
    }

    public void Dispose()
    {
        _inputs.Dispose();
        _questions.Dispose();
    }
}
