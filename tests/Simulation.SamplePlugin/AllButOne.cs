using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;

namespace Simulation.SamplePlugin;

/// <summary>At most one at the table objects (consensus minus one).</summary>
[Rule("all-but-one", "at most one at the table objects", "this sample")]
public sealed record AllButOne : IDecisionRule
{
    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate)
    {
        var (yes, all) = Votes.Count(accepts, atTable);
        return all > 0 && all - yes <= 1 && yes > 0;
    }
}
