namespace Simulation.Host.Resources;

/// <summary>Names the texts of the classroom's pages.</summary>
internal sealed class ClassTexts;
