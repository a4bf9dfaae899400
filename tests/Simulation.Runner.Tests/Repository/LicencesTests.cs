using System.Text.Json;
using Packaging;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>What is said of the parts that others wrote, beside what the programs are really built from.</summary>
public sealed class LicencesTests
{
    private static readonly IReadOnlyList<Component> Packages = NuGetPackages.Of(
        new[] { "Simulation.Host", "Simulation.Runner" }.Select(program => Checkout.PathOf($"{program}/obj/project.assets.json")),
        null
    );
    private static readonly IReadOnlyList<Component> Bundled = NpmPackages.Of(Checkout.PathOf("Simulation.Host/Editor/package-lock.json"));

    // What others' licences ask of us is met: they are named, with whose they are, and their texts go along.
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "Unicode-3.0"];

    [Fact]
    public void Page_IsWhatTheProgramsContain() =>
        Assert.True(
            LicencePage.Of(Packages, Bundled) == File.ReadAllText(Checkout.PathOf("docs/reference/licences.md")),
            "docs/reference/licences.md is not what is shipped now: run 'bash packaging/licences.sh'."
        );

    [Fact]
    public void Licences_OfAllParts_ArePermissive() =>
        Assert.All(Packages.Concat(Bundled).Concat(OtherParts.Files), part => Assert.Contains(part.Licence, Permissive));

    [Fact]
    public void Parts_AreThoseThatAreShipped()
    {
        var names = Packages.Select(package => package.Name).ToList();

        Assert.Superset(
            new HashSet<string> { "Google.OrTools.runtime.linux-x64", "Microsoft.Orleans.Runtime", "SkiaSharp", "StackExchange.Redis" },
            names.ToHashSet()
        );
        Assert.DoesNotContain(
            names,
            name => name.StartsWith("xunit", StringComparison.Ordinal) || name.Contains("Analyzers", StringComparison.Ordinal)
        );
        Assert.Contains(Bundled, package => package.Name == "@codemirror/view");
        Assert.DoesNotContain(Bundled, package => package.Name.Contains("esbuild", StringComparison.Ordinal));
    }

    [Fact]
    public void BillOfMaterials_TellsEachPartOnce_WithLicenceAndHash()
    {
        var parts = Packages.Concat(Bundled).Concat(OtherParts.Files).ToList();

        using var bill = JsonDocument.Parse(BillOfMaterials.Of("1.2.3", parts));

        var root = bill.RootElement;
        Assert.Equal(
            ("CycloneDX", "1.6", 1),
            (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString(), root.GetProperty("version").GetInt32())
        );
        Assert.Equal("1.2.3", root.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString());
        var components = root.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(parts.Count, components.Select(one => one.GetProperty("bom-ref").GetString()).Distinct().Count());
        Assert.All(
            components,
            one =>
            {
                Assert.Equal("library", one.GetProperty("type").GetString());
                Assert.NotEmpty(one.GetProperty("name").GetString()!);
                Assert.NotEmpty(one.GetProperty("version").GetString()!);
                Assert.StartsWith("pkg:", one.GetProperty("purl").GetString(), StringComparison.Ordinal);
                Assert.NotEmpty(one.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()!);
            }
        );
        Assert.All(
            components.Where(one => one.GetProperty("purl").GetString()!.StartsWith("pkg:nuget", StringComparison.Ordinal)),
            one =>
            {
                var hash = one.GetProperty("hashes")[0];
                Assert.Equal("SHA-512", hash.GetProperty("alg").GetString());
                Assert.Matches("^[0-9a-f]{128}$", hash.GetProperty("content").GetString());
            }
        );
    }
}
