namespace Simulation.Tests;

/// <summary>An empty folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("negsim-test-").FullName;

    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>What is in it, by name.</summary>
    public string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(FullPath).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(FullPath, true);
}
