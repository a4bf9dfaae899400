using Simulation.Grains.Messages;

namespace Simulation.Grains;

/// <summary>
/// Has a batch played until its outcome is known. A batch is a pure function of its request: where the silo that plays it is lost, or
/// nobody knows what became of the call, another plays it again.
/// </summary>
internal sealed class BatchCaller(IGrainFactory grains)
{
    private const int MostAttempts = 60;
    private const int MostSilence = 2;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Plays a batch.</summary>
    /// <exception cref="ClusterLostException">The cluster did not play it in many attempts.</exception>
    public async Task<BatchResult> PlayAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(request, cancellationToken);
            }
            catch (Exception loss) when (TransientFailure.Matches(loss) && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == MostAttempts)
                    throw new ClusterLostException(
                        $"the cluster did not play a batch in {MostAttempts} attempts; see whether its hosts run, then go on. The last "
                            + $"answer was: {loss.Message}",
                        loss
                    );

                await Task.Delay(LongestPause * Math.Min(1, 0.05 * attempt * attempt), cancellationToken);
            }
        }
    }

    // Most silos have the data already.
    private async Task<BatchResult> AttemptAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var conference = grains.GetGrain<IConferenceGrain>(Guid.NewGuid().ToString("N"));
        var answer = await AwaitAsync(conference, request with { Data = null }, cancellationToken);
        return answer.LacksData ? await AwaitAsync(conference, request, cancellationToken) : answer;
    }

    // A silo that is gone answers nothing, for ever: so the conference is asked now and then whether it plays. Where its silo is lost, the
    // question wakes one that does not.
    private static async Task<BatchResult> AwaitAsync(
        IConferenceGrain conference,
        BatchRequest request,
        CancellationToken cancellationToken
    )
    {
        var playing = conference.Run(request, cancellationToken);
        var silence = 0;
        while (await Task.WhenAny(playing, Task.Delay(Pulse, cancellationToken)) != playing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            silence = await PlaysAsync(conference) == false ? silence + 1 : 0;
            if (silence == MostSilence && !playing.IsCompleted)
                throw new SiloUnavailableException("The silo that played a batch is gone.");
        }

        return await playing;
    }

    // Null where the question itself came to nothing, which says nothing.
    private static async Task<bool?> PlaysAsync(IConferenceGrain conference)
    {
        try
        {
            return await conference.IsPlaying();
        }
        catch (Exception loss) when (TransientFailure.Matches(loss))
        {
            return null;
        }
    }
}
