using System.Globalization;
using Simulation.Model.Data;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>
/// The reference lines of one world at the median, played when first asked for. The compiled runs on that world own them together: without
/// conference or trust nothing else counts but how long the world is played and what a round costs. The oldest go when there are too many.
/// Safe to share between threads.
/// </summary>
internal sealed class KnownLines
{
    private const int MostKept = 16;
    private readonly RecentResults<ReferenceLines> _recent = new(MostKept);

    /// <summary>The lines of a run on this world.</summary>
    public ReferenceLines Of(RunSetup setup, CancellationToken cancellationToken)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{setup.Periods};{setup.TalkCosts.PerCounterpart:R}");
        return _recent.FindOrMake(arguments, () => ReferenceLines.Of(setup, 0, WorldState.Median, cancellationToken));
    }
}
