using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Plays its best reply and looks no further: signs only what beats staying out, free riding included, and delivers only what penalties
/// make worth delivering (Barrett, 1994).
/// </summary>
[Rule("self-interested", "plays its best reply: free rides where others go ahead without it", "Barrett (1994)")]
public sealed record SelfInterested : Strategy
{
    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => 1;

    /// <inheritdoc/>
    public override bool IsMyopic => true;
}
