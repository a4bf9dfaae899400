using System.Text.Json;

namespace Packaging;

/// <summary>The npm packages that are bundled into the host's scenario editor, read from its <c>package-lock.json</c>.</summary>
internal static class NpmPackages
{
    private const string Folder = "node_modules/";

    /// <summary>Those whose code is in the bundle, in the order of their names.</summary>
    public static IReadOnlyList<Component> Of(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        return
        [
            .. from package in json.RootElement.GetProperty("packages").EnumerateObject()
            where package.Name.StartsWith(Folder, StringComparison.Ordinal) && !package.Value.TryGetProperty("dev", out _)
            let name = package.Name[Folder.Length..]
            let version = package.Value.GetProperty("version").GetString()!
            orderby name
            select new Component(
                name,
                version,
                package.Value.GetProperty("license").GetString()!,
                "Marijn Haverbeke and others",
                $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}",
                Component.Hex(package.Value.GetProperty("integrity").GetString()!["sha512-".Length..])
            ),
        ];
    }
}
