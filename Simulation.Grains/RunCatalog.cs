using Simulation.Grains.Messages;
using Simulation.Model.Data;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Grains;

/// <summary>
/// The runs that this silo has compiled, by the scenario's hash: a scenario's batches share one. The oldest go when there are too many.
/// </summary>
/// <param name="compiler">Compiles what comes as text.</param>
internal sealed class RunCatalog(RunCompiler compiler)
{
    // Each lane in flight may be of another scenario, as the points of a sweep are; and the next batches' are compiled meanwhile.
    private static readonly int MostKept = Math.Max(256, 4 * GrainDriver.LargestBatch * Environment.ProcessorCount);
    private readonly RecentResults<Lazy<CompiledRun>> _runs = new(MostKept);

    /// <summary>The compiled run of a part of a batch.</summary>
    public CompiledRun Get(BatchPart part, IReadOnlyDictionary<string, string> data) =>
        Get(part.Hash, () => CompiledRun.Of(Compile(part.Package(data))));

    /// <summary>The run of a scenario that was compiled elsewhere in this process.</summary>
    public CompiledRun Get(RunSetup setup) => Get(setup.Hash, () => CompiledRun.Of(setup));

    // The command that sent it has compiled it.
    private RunSetup Compile(ScenarioPackage package)
    {
        try
        {
            return compiler.Compile(package);
        }
        catch (ArgumentException unknown)
        {
            throw new UnlikeSiloException(
                "A host of the cluster cannot read this scenario, though the command could: every host needs the same version of the "
                    + $"program and the same --plugins as the command. The host says: {unknown.Message}"
            );
        }
    }

    // The first who asks compiles, and the others wait for it.
    private CompiledRun Get(string hash, Func<CompiledRun> compile) => _runs.Keep(hash, new Lazy<CompiledRun>(compile)).Value;
}

/// <summary>A run made ready, with its reference lines.</summary>
internal sealed record CompiledRun(RunSetup Setup, ReferenceLines References)
{
    public static CompiledRun Of(RunSetup setup) => new(setup, ReferenceLines.Of(setup));
}
