using System.Threading.RateLimiting;
using Simulation.Model.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// How much one person may do: more than anybody does by hand, and not enough to keep others waiting. Pages and programs have the same.
/// </summary>
internal sealed class ClassRateLimiter : IDisposable
{
    private const int AtOnce = 20;
    private const int PerSecond = 4;

    private readonly PartitionedRateLimiter<(string Code, int Person)> _inputs = PartitionedRateLimiter.Create<
        (string Code, int Person),
        (string, int)
    >(who =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        )
    );

    // What the model has to be asked for takes a processor for a while: nobody's second question comes before others' first.
    private readonly PartitionedRateLimiter<(string Code, int Person)> _questions = PartitionedRateLimiter.Create<
        (string Code, int Person),
        (string, int)
    >(who => RateLimitPartition.GetConcurrencyLimiter(who, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 }));

    /// <summary>Whether an input may be handed in now. Coming in is limited by address, and leading a class is not.</summary>
    public bool Allows(string code, ClassInput input)
    {
        var person = input switch
        {
            Decided decided => decided.Person,
            Said said => said.Person,
            Predicted predicted => predicted.Person,
            _ => 0,
        };
        return person == 0 || _inputs.AttemptAcquire((code, person)).IsAcquired;
    }

    /// <summary>
    /// Waits until a person may ask the model something, which they do until the result is disposed of; it is not acquired where they ask
    /// too much at once.
    /// </summary>
    public ValueTask<RateLimitLease> AskAsync(string code, int person, CancellationToken cancellationToken) =>
        _questions.AcquireAsync((code, person), 1, cancellationToken);

    public void Dispose()
    {
        _inputs.Dispose();
        _questions.Dispose();
    }
}
