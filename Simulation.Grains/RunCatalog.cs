using System.Collections.Concurrent;
using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Grains;

/// <summary>The runs that this silo has compiled, by the scenario's hash: a scenario's batches share one. The oldest go when there are too many.</summary>
internal sealed class RunCatalog
{
    // Every batch in flight may be of 64 scenarios, the points of a sweep.
    private static readonly int MostKept = Math.Max(256, 128 * Environment.ProcessorCount);
    private readonly ConcurrentDictionary<string, Lazy<CompiledRun>> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The compiled run of a part of a batch.</summary>
    public CompiledRun Get(BatchPart part, IReadOnlyDictionary<string, string> data) => Get(part.Hash, () => CompiledRun.Of(part.Package(data)));

    /// <summary>The compiled run of a scenario.</summary>
    public CompiledRun Get(ScenarioPackage package) => Get(package.Hash, () => CompiledRun.Of(package));

    /// <summary>The run of a scenario that was compiled elsewhere in this process.</summary>
    public CompiledRun Get(RunSetup setup) => Get(setup.Hash, () => CompiledRun.Of(setup));

    private CompiledRun Get(string hash, Func<CompiledRun> compile)
    {
        var run = _runs.GetOrAdd(hash, added =>
        {
            _order.Enqueue(added);
            return new Lazy<CompiledRun>(compile);
        });
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest))
            _runs.TryRemove(oldest, out _);

        return run.Value;
    }
}

/// <summary>A run made ready, with its reference lines.</summary>
internal sealed record CompiledRun(RunSetup Setup, ReferenceLines References)
{
    public static CompiledRun Of(ScenarioPackage package) => Of(RunCompiler.Compile(package));

    public static CompiledRun Of(RunSetup setup) => new(setup, ReferenceLines.Of(setup));
}
