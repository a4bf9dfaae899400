using Simulation.Grains.Hosting;

namespace Simulation.Grains.Classroom;

/// <summary>What the classes of one silo share.</summary>
/// <param name="Foresight">Plays classes on.</param>
/// <param name="Load">Counts what they hold in memory.</param>
/// <param name="Meter">Counts what they take and refuse.</param>
/// <param name="Troubles">What is wrong with any of them.</param>
internal sealed record ClassSilo(Foresight Foresight, ClassLoad Load, NegotiationMeter Meter, SiloTroubles Troubles);
