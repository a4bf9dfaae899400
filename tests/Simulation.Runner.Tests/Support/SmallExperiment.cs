namespace Simulation.Runner.Tests.Support;

/// <summary>A folder with the scenario <c>small.yaml</c> and an experiment on it.</summary>
internal static class SmallExperiment
{
    /// <summary>Writes the experiment as <c>e.yaml</c>.</summary>
    /// <param name="experiment">Its text.</param>
    /// <param name="changes">Texts that must be in it, each followed by what stands there instead.</param>
    public static TemporaryFolder Folder(string experiment, params string[] changes)
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall();
        File.WriteAllText(folder.PathOf("e.yaml"), experiment);
        foreach (var change in changes.Chunk(2))
            folder.Edit("e.yaml", change[0], change[1]);

        return folder;
    }
}
