using Orleans.Concurrency;
using Simulation.Grains.Messages;

namespace Simulation.Grains;

/// <summary>Coordinates a batch of lanes of one run: the same step of all of them goes to each country in one message.</summary>
[Alias("negsim.conference")]
public interface IConferenceGrain : IGrainWithStringKey
{
    /// <summary>Runs a batch to its end. A pure function of the request, so it may be called again after a failure.</summary>
    [Alias("run"), ResponseTimeout("12:00:00")]
    Task<BatchResult> Run(BatchRequest request, CancellationToken cancellationToken);

    /// <summary>Whether it is playing a batch now: not where it was woken after its silo was lost.</summary>
    [Alias("is-playing"), AlwaysInterleave]
    Task<bool> IsPlaying();
}
