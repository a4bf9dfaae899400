namespace Simulation.Model.Engine;

/// <summary>A run whose scenario has been compiled.</summary>
/// <param name="Plan">What to run.</param>
/// <param name="Setup">The compiled scenario of its package.</param>
public sealed record PreparedRun(RunPlan Plan, RunSetup Setup);
