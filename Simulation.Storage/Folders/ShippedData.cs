using System.Security.Cryptography;
using System.Text;
using Simulation.Storage.Scenarios;

namespace Simulation.Storage.Folders;

/// <summary>The data files that come with the program.</summary>
public static class ShippedData
{
    private const string AttributionHeading = "## Attribution to carry in a product";
    private static readonly string Folder = Path.Combine(ScenarioFolder.Shipped, ResultFolder.DataFolder);

    private static readonly string Page = Path.Combine(Folder, "README.md");

    /// <summary>The page that says where they come from and under what licence; null where it is not there.</summary>
    public static string? Sources => File.Exists(Page) ? Page : null;

    /// <summary>Whom whoever publishes numbers from them names, as that page says; empty where it is not there.</summary>
    public static string Attribution
    {
        get
        {
            var page = Sources is { } path ? File.ReadAllText(path) : "";
            var start = page.IndexOf(AttributionHeading, StringComparison.Ordinal);
            return start < 0
                ? ""
                : string.Join(
                    ' ',
                    page[(start + AttributionHeading.Length)..]
                        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .TakeWhile(line => !line.StartsWith('#'))
                );
        }
    }

    /// <summary>SHA-256 of those of these names that there are, over their text as a scenario reads it.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Path: Path.Combine(Folder, Path.GetFileName(name))))
            .Where(file => File.Exists(file.Path))
            .ToDictionary(
                file => file.Name,
                file => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(file.Path)))),
                StringComparer.Ordinal
            );
}
