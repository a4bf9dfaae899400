namespace Simulation.Runner.Tests.Support;

/// <summary>The repository that the tests stand in, found by walking up to the solution.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The files of the source tree by their paths relative to the root, without what builds leave behind.</summary>
    public static IEnumerable<string> Files(string pattern)
    {
        string[] notSource = [".git", "bin", "obj", "results", "TestResults", "artifacts", "BenchmarkDotNet.Artifacts"];
        var folders = new Stack<string>([Root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(path => !notSource.Contains(Path.GetFileName(path))))
                folders.Push(inner);

            foreach (var file in Directory.EnumerateFiles(folder, pattern))
                yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NegotiationSim.sln")))
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("NegotiationSim.sln is in no folder above the tests.");

        return folder;
    }
}
