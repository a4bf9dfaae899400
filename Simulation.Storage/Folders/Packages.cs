using System.Reflection;

namespace Simulation.Storage.Folders;

/// <summary>The packages whose code decides numbers or bytes of a result.</summary>
public static class Packages
{
    private static readonly string[] Deciding =
    [
        "Google.OrTools",
        "MathNet.Numerics",
        "Microsoft.Orleans.Server",
        "Parquet.Net",
        "ScottPlot",
        "SkiaSharp",
        "YamlDotNet",
    ];

    /// <summary>Their versions by name, as the program was built with them.</summary>
    public static IReadOnlyDictionary<string, string> Versions { get; } =
        new SortedDictionary<string, string>(
            typeof(Packages)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(pair => Deciding.Contains(pair.Key))
                .ToDictionary(pair => pair.Key, pair => pair.Value!),
            StringComparer.Ordinal
        );
}
