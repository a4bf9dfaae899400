using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>What others wrote comes in the version that one place names, and in no other.</summary>
public sealed partial class PinnedPackagesTests
{
    [Fact]
    public void Packages_HaveOneExactVersionEach_InOnePlace()
    {
        var central = XDocument.Load(Checkout.PathOf("Directory.Packages.props"));
        var versions = central
            .Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

        Assert.Equal(
            ["true", "true"],
            central
                .Descendants()
                .Where(one => one.Name.LocalName is "ManagePackageVersionsCentrally" or "CentralPackageTransitivePinningEnabled")
                .Select(one => one.Value)
        );
        Assert.All(versions, package => Assert.True(Exact().IsMatch(package.Value), $"{package.Key} {package.Value}"));
        foreach (var project in Checkout.Files("*.csproj"))
        {
            var references = XDocument.Load(Checkout.PathOf(project)).Descendants("PackageReference").ToList();
            Assert.All(references, reference => Assert.Contains(reference.Attribute("Include")!.Value, versions.Keys));
            Assert.All(
                references,
                reference =>
                    Assert.True(
                        reference.Attribute("Version") is null && reference.Attribute("VersionOverride") is null,
                        $"{project}: {reference}"
                    )
            );
        }
    }

    [Fact]
    public void PartsOfTheEditor_HaveExactVersions()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("Simulation.Host/Editor/package.json")));

        foreach (var kind in new[] { "dependencies", "devDependencies" })
            Assert.All(
                package.RootElement.GetProperty(kind).EnumerateObject(),
                part => Assert.Matches(@"^\d+\.\d+\.\d+$", part.Value.GetString())
            );
    }

    // A number, or a property of the same file that is one.
    [GeneratedRegex(@"^(\d+(\.\d+)+(-[\w.]+)?|\$\(\w+Version\))$")]
    private static partial Regex Exact();
}
