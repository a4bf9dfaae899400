namespace Simulation.Fuzz;

/// <summary>The repository that the program stands in, found by walking up to the solution.</summary>
internal static class Checkout
{
    private static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The texts of the files in a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> Texts(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(PathOf(folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static string Text(string file) => File.ReadAllText(PathOf(file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NegotiationSim.sln")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("NegotiationSim.sln is in no folder above the program.");

        return folder;
    }
}
