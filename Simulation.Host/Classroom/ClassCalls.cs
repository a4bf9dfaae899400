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

    /// <summary>Sends a class something whose answer nobody needs.</summary>
    public void Send(string code, Func<IClassGrain, Task> send) => send(grains.GetGrain<IClassGrain>(code)).Ignore();

    /// <summary>Asks.</summary>
    /// <param name="code">The class.</param>
    /// <param name="ask">What is asked; its token says that nobody waits for it any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="isWork">Whether the class plays runs for it: that takes a while and is asked once, even where it is lost.</param>
    /// <exception cref="TimeoutException">The class did not answer for long.</exception>
    public async Task<T> AskAsync<T>(
        string code,
        Func<IClassGrain, CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken,
        bool isWork = false
    )
    {
        var begun = clock.GetTimestamp();
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    return await ask(grains.GetGrain<IClassGrain>(code), waiting.Token)
                        .WaitAsync(isWork ? Patience : Longest, clock, cancellationToken);
                }
                catch (Exception loss) when (MayAskAgain(loss))
                {
                    await Task.Delay(Pause, clock, cancellationToken);
                }
            }
        }
        finally
        {
            await waiting.CancelAsync();
        }

        bool MayAskAgain(Exception loss) =>
            !isWork
            && TransientFailure.Matches(loss)
            && !cancellationToken.IsCancellationRequested
            && clock.GetElapsedTime(begun) < Patience;
    }
}
