namespace Simulation.Runner.Tests;

/// <summary>The reference numbers of the repository, found by walking up to the solution.</summary>
internal static class Reference
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "reference");

    public static string PathOf(string relative) => Path.Combine(Folder, relative);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NegotiationSim.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("NegotiationSim.sln is in no folder above the tests.");

        return folder;
    }
}
