using System.Collections.Concurrent;
using Simulation.Grains.Messages;
using Simulation.Model.Engine;

namespace Simulation.Grains;

/// <summary>The runs that this silo has compiled, by the scenario's hash: a scenario's batches share one. The oldest go when there are too many.</summary>
internal sealed class RunCatalog
{
    private const int MostKept = 16;
    private readonly ConcurrentDictionary<string, Lazy<CompiledRun>> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The compiled run of a batch.</summary>
    public CompiledRun Get(BatchRequest batch)
    {
        var run = _runs.GetOrAdd(batch.Hash, hash =>
        {
            _order.Enqueue(hash);
            return new Lazy<CompiledRun>(() => CompiledRun.Of(batch));
        });
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest))
            _runs.TryRemove(oldest, out _);

        return run.Value;
    }
}

/// <summary>A run made ready, with its reference lines.</summary>
internal sealed record CompiledRun(RunSetup Setup, ReferenceLines References)
{
    public static CompiledRun Of(BatchRequest batch)
    {
        var setup = RunCompiler.Compile(batch.Package());
        return new CompiledRun(setup, ReferenceLines.Of(setup));
    }
}
