namespace Simulation.Runner.Tests.Support;

/// <summary>The scenarios that come with the program, and the page on each.</summary>
internal static class ShippedScenarios
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Checkout.PathOf("scenarios"), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static string PageOf(string name) => Checkout.PathOf($"scenarios/{name}.md");
}
