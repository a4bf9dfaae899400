using Simulation.Grains;
using Simulation.Grains.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// Asks a class until it answers: where its silo is lost, another goes on with it after some seconds. Whatever is asked of a class may be
/// asked twice.
/// </summary>
internal sealed class ClassCalls(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Tells a class something that it need not hear.</summary>
    public void Tell(string code, Func<IClassGrain, Task> tell) => tell(grains.GetGrain<IClassGrain>(code)).Ignore();

    /// <summary>Asks something that takes the class a while, once; where it is lost in the meantime, that is it.</summary>
    /// <exception cref="TimeoutException">The class did not answer for long.</exception>
    public async Task<T> AskOnceAsync<T>(
        string code,
        Func<IClassGrain, CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await ask(grains.GetGrain<IClassGrain>(code), patience.Token).WaitAsync(Patience, clock, cancellationToken);
        }
        finally
        {
            // Nobody waits for it any more.
            await patience.CancelAsync();
        }
    }

    /// <summary>Asks.</summary>
    /// <exception cref="TimeoutException">The class did not answer for long.</exception>
    public async Task<T> AskAsync<T>(string code, Func<IClassGrain, Task<T>> ask)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await ask(grains.GetGrain<IClassGrain>(code)).WaitAsync(Longest, clock);
            }
            catch (Exception loss) when (TransientFailure.Matches(loss) && clock.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, clock);
            }
        }
    }
}
