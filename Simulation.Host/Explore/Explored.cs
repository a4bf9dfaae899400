using Simulation.Model.Engine;

namespace Simulation.Host.Explore;

/// <summary>What somebody has seen of a scenario with levers moved.</summary>
/// <param name="Shown">What its run led to.</param>
/// <param name="Setup">The scenario as it was run.</param>
/// <param name="Took">How long the run took.</param>
internal sealed record Explored(Ensemble Shown, RunSetup Setup, TimeSpan Took);
