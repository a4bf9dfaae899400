using System.Text.Json;

namespace Simulation.Reporting.Folders;

/// <summary>The packages whose code decides numbers or bytes of a result.</summary>
public static class Packages
{
    private static readonly string[] Deciding = ["Google.OrTools", "MathNet.Numerics", "Microsoft.Orleans.Server", "Parquet.Net", "ScottPlot", "SkiaSharp", "YamlDotNet"];

    /// <summary>Their versions by name, as the program was built with them.</summary>
    public static IReadOnlyDictionary<string, string> Versions { get; } = Read();

    // The build lists every package as "NAME/VERSION" in a file beside the program.
    private static SortedDictionary<string, string> Read()
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "").Split(';').Where(File.Exists))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            if (!json.RootElement.TryGetProperty("libraries", out var libraries))
                continue;

            foreach (var parts in libraries.EnumerateObject().Select(library => library.Name.Split('/')).Where(parts => Deciding.Contains(parts[0])))
                versions[parts[0]] = parts[1];
        }

        return versions;
    }
}
