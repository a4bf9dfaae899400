namespace Simulation.Grains;

/// <summary>A silo lacks what the process has that sent it a scenario: another version of the program, or other plug-ins.</summary>
/// <param name="message">A sentence for the user: what is missing, and what to do.</param>
[GenerateSerializer, Alias("negsim.unlike-silo")]
public sealed class UnlikeSiloException(string message) : Exception(message);
