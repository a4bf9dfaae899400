using System.Collections.Concurrent;
using Simulation.Model.Engine;
using Simulation.Model.Limits;

namespace Simulation.Grains.Classroom;

/// <summary>
/// What the classes that are open in this process hold in memory, by estimate. A class in which nothing is done for a while is closed until
/// somebody looks at it again.
/// </summary>
public sealed class ClassLoad
{
    private const double BytesOfLetter = 4;

    private readonly ConcurrentDictionary<string, double> _open = new(StringComparer.Ordinal);

    /// <summary>How much all of them hold, in bytes.</summary>
    public double Bytes => _open.Values.Sum();

    /// <summary>Whether a class is open here.</summary>
    public bool Holds(string code) => _open.ContainsKey(code);

    /// <summary>What a class takes: its scenario as text and ready to play, and the run as it is now.</summary>
    public static Workload Of(ClassCharter charter, RunSetup setup) =>
        RunCost.Run(setup, 1, 1, 1) + setup.Scenario.World.Building(setup.Count) + new Workload(BytesOfLetter * charter.Yaml.Length, 0);

    internal void Open(string code, double bytes) => _open[code] = bytes;

    internal void Close(string code) => _open.TryRemove(code, out _);
}
