using Simulation.Grains.Messages;

namespace Simulation.Grains;

/// <summary>
/// A party in a batch of lanes: it holds the party's interests, memory and trust, and answers what its conference asks. Its key is the
/// conference's, a slash and the party's code.
/// </summary>
[Alias("negsim.country")]
public interface ICountryGrain : IGrainWithStringKey
{
    /// <summary>Takes its seat: one delegation for each lane.</summary>
    [Alias("begin")]
    Task Begin(CountrySeat seat, CancellationToken cancellationToken);

    /// <summary>Answers one question in each lane that has one.</summary>
    [Alias("answer")]
    Task<AnswerBatch> Answer(AskBatch batch, CancellationToken cancellationToken);

    /// <summary>Leaves; nothing of it is kept.</summary>
    [Alias("end")]
    Task End(CancellationToken cancellationToken);
}
