using System.Collections.Concurrent;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// Room for expected paths, lent for a moment: lanes are many, threads are few, and only what is small stays in the processor's caches.
/// Holds as many as were ever lent at the same moment. Safe to share between threads.
/// </summary>
/// <param name="model">The model of the paths, or one of as many periods and regions.</param>
internal sealed class ExpectedPathPool(ClimateModel model)
{
    // A thread gets back first what it gave back last.
    private readonly ConcurrentBag<ExpectedPath> _idle = [];

    /// <summary>A path whose numbers are anything; to be given back.</summary>
    public ExpectedPath Take() => _idle.TryTake(out var path) ? path : new ExpectedPath(model);

    /// <summary>Takes a path back, which the caller must not use again.</summary>
    public void GiveBack(ExpectedPath path) => _idle.Add(path);
}
