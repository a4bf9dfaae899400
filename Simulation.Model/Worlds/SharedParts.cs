using Simulation.Model.Data;

namespace Simulation.Model.Worlds;

/// <summary>
/// What worlds have made of the same data files and keep for the next scenario, such as a climate fitted to its parties: the thousands of
/// scenarios of a sweep share it. The oldest go when there are too many. Safe to share between threads.
/// </summary>
public sealed class SharedParts
{
    private const int MostKept = 16;
    private readonly RecentResults<object> _parts = new(MostKept);

    /// <summary>The part that was made for these arguments; null where none is kept.</summary>
    /// <typeparam name="T">What it is; parts of different types never stand for one another.</typeparam>
    /// <param name="arguments">All that the part was made of besides the data files.</param>
    public T? Find<T>(string arguments)
        where T : class => (T?)_parts.Find(KeyOf<T>(arguments));

    /// <summary>Keeps a part, unless another thread was first; answers the one that is kept.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="arguments">All that the part was made of besides the data files.</param>
    /// <param name="part">The part; must be safe to share between threads.</param>
    public T Keep<T>(string arguments, T part)
        where T : class => (T)_parts.Keep(KeyOf<T>(arguments), part);

    private static string KeyOf<T>(string arguments) => $"{typeof(T).AssemblyQualifiedName} {arguments}";
}
