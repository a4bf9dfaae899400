namespace Simulation.Host.Resources;

/// <summary>Names the texts of the explorer.</summary>
internal sealed class ExploreTexts;
