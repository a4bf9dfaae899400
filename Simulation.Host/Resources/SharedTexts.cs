namespace Simulation.Host.Resources;

/// <summary>Names the texts that all pages share.</summary>
internal sealed class SharedTexts;
