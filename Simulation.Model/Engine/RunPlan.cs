using Simulation.Model.Engine.Results;

namespace Simulation.Model.Engine;

/// <summary>A run to be carried out. The result is a pure function of it.</summary>
/// <param name="Setup">The compiled scenario. Grains of other processes compile its package for themselves.</param>
/// <param name="Seed">The root seed.</param>
/// <param name="Replicates">How many replicates, from 1.</param>
/// <param name="Recorded">For how many of the first replicates events are recorded.</param>
/// <param name="BatchSize">How many lanes share a message; null chooses from a memory budget. It never changes a result.</param>
public sealed record RunPlan(RunSetup Setup, ulong Seed, int Replicates, int Recorded = 1, int? BatchSize = null)
{
    /// <summary>How to read its results.</summary>
    public RunHeader Header => Setup.Header(Seed, Replicates);
}
