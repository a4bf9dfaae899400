using System.Collections.Concurrent;

namespace Simulation.Model.Data;

/// <summary>
/// The newest results of a costly pure function by a text that names its arguments, for callers that ask with mostly the same ones over and
/// over, such as the points of a sweep. The oldest go when there are too many. Safe to share between threads.
/// </summary>
/// <typeparam name="T">A result; never changed once it is kept.</typeparam>
/// <param name="most">How many are kept.</param>
public sealed class RecentResults<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The result for these arguments; null where it is not kept.</summary>
    public T? Find(string arguments) => _results.GetValueOrDefault(arguments);

    /// <summary>The result for these arguments, made where it is not kept.</summary>
    /// <param name="arguments">All that the result depends on.</param>
    /// <param name="make">Makes it; two threads that ask at once may both make it, and get the same one.</param>
    public T FindOrMake(string arguments, Func<T> make) => Find(arguments) ?? Keep(arguments, make());

    /// <summary>Keeps a result, unless another thread was first; answers the one that is kept.</summary>
    public T Keep(string arguments, T result)
    {
        var kept = _results.GetOrAdd(arguments, result);
        if (!ReferenceEquals(kept, result))
            return kept;

        _order.Enqueue(arguments);
        while (_order.Count > most && _order.TryDequeue(out var oldest))
            _results.TryRemove(oldest, out _);

        return result;
    }
}
