using System.Text.Json;
using System.Xml.Linq;

namespace Packaging;

/// <summary>The NuGet packages whose files are shipped, read from what a restore has decided (<c>project.assets.json</c>).</summary>
internal static class NuGetPackages
{
    private static readonly string[] Shipped = ["runtime", "native", "runtimeTargets", "resource"];

    // Said by an address instead of an identifier.
    private static readonly Dictionary<string, string> ByAddress = new()
    {
        ["https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true"] = "MIT",
    };

    /// <summary>Those of several programs, in the order of their names.</summary>
    /// <param name="assets">The programs' <c>project.assets.json</c>.</param>
    /// <param name="system">The system that they are built for, with the runtime that they then contain; null for any.</param>
    public static IReadOnlyList<Component> Of(IEnumerable<string> assets, string? system) =>
        [
            .. assets
                .SelectMany(file => Of(file, system))
                .DistinctBy(package => package.Purl)
                .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<Component> Of(string file, string? system)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var target = root.GetProperty("targets")
            .EnumerateObject()
            .Single(one => system is null ? !one.Name.Contains('/') : one.Name.EndsWith($"/{system}", StringComparison.Ordinal));
        foreach (
            var library in target
                .Value.EnumerateObject()
                .Where(library => library.Value.GetProperty("type").ValueEquals("package") && HasFiles(library.Value))
        )
            yield return Read(folders, library.Name.ToLowerInvariant());

        foreach (var pack in system is null ? [] : Runtimes(root))
            yield return Read(folders, pack);
    }

    // "_._" stands for a folder that is empty on purpose.
    private static bool HasFiles(JsonElement library) =>
        Shipped.Any(kind =>
            library.TryGetProperty(kind, out var files)
            && files.EnumerateObject().Any(one => !one.Name.EndsWith("_._", StringComparison.Ordinal))
        );

    private static IEnumerable<string> Runtimes(JsonElement root) =>
        from framework in root.GetProperty("project").GetProperty("frameworks").EnumerateObject()
        where framework.Value.TryGetProperty("downloadDependencies", out _)
        from download in framework.Value.GetProperty("downloadDependencies").EnumerateArray()
        let name = download.GetProperty("name").GetString()!
        where name.Contains(".App.Runtime.", StringComparison.Ordinal)
        select $"{name}/{download.GetProperty("version").GetString()!.Trim('[', ']').Split(',')[0]}".ToLowerInvariant();

    private static Component Read(List<string> folders, string package)
    {
        var folder = folders.Select(one => Path.Combine(one, package)).First(Directory.Exists);
        var nuspec = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single());
        var name = Text(nuspec, "id")!;
        var version = Text(nuspec, "version")!;
        var licence = Text(nuspec, "license") ?? ByAddress.GetValueOrDefault(Text(nuspec, "licenseUrl") ?? "");
        return new Component(
            name,
            version,
            licence
                ?? throw new InvalidDataException(
                    $"{name} {version} does not say its licence by an SPDX identifier: read it and add it to {nameof(NuGetPackages)}."
                ),
            Text(nuspec, "copyright") ?? Text(nuspec, "authors")!,
            $"pkg:nuget/{name}@{version}",
            Component.Hex(File.ReadAllText(Directory.GetFiles(folder, "*.nupkg.sha512").Single()))
        )
        {
            Folder = folder,
        };
    }

    private static string? Text(XDocument nuspec, string element)
    {
        var found = nuspec.Descendants().FirstOrDefault(one => one.Name.LocalName == element && one.Attribute("type")?.Value != "file");
        return found?.Value.Trim() is { Length: > 0 } text
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
    }
}
