namespace Simulation.Model.Tests.Support;

/// <summary>Tests that measure the memory of the whole process, so that nothing else may run beside them.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
