using System.Reflection;
using System.Xml.Linq;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>
/// References point one way: Host and Runner to Reporting and Grains, Reporting to Storage, Storage and Grains to Model, Model to none.
/// </summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Simulation.Model"] = (
            [],
            ["Google.OrTools", "MathNet.Numerics", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "NJsonSchema", "YamlDotNet"]
        ),
        ["Simulation.Grains"] = (
            ["Simulation.Model"],
            [
                "Microsoft.Orleans.Client",
                "Microsoft.Orleans.Clustering.Redis",
                "Microsoft.Orleans.Sdk",
                "Microsoft.Orleans.Serialization.SystemTextJson",
                "Microsoft.Orleans.Server",
            ]
        ),
        ["Simulation.Storage"] = (["Simulation.Model"], ["MiniExcel", "Parquet.Net"]),
        ["Simulation.Reporting"] = (["Simulation.Storage"], ["ScottPlot"]),
        ["Simulation.Runner"] = (["Simulation.Grains", "Simulation.Reporting"], ["System.CommandLine"]),
        ["Simulation.Host"] = (
            ["Simulation.Grains", "Simulation.Reporting"],
            [
                "Microsoft.AspNetCore.DataProtection.StackExchangeRedis",
                "Microsoft.AspNetCore.OpenApi",
                "Microsoft.Data.Sqlite",
                "Microsoft.Orleans.Dashboard",
                "Microsoft.Orleans.Hosting.Kubernetes",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol",
                "OpenTelemetry.Extensions.Hosting",
                "Plotly.Blazor",
                "QRCoder",
                "System.CommandLine",
            ]
        ),
    };

    // Programs among the tests, which no product project refers to.
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Beside = new()
    {
        ["tests/Simulation.Benchmarks"] = (["Simulation.Host", "Simulation.Runner"], ["BenchmarkDotNet"]),
        ["tests/Simulation.Fuzz"] = (["Simulation.Host"], ["System.CommandLine"]),
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys, .. Beside.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyProjectsBelowIt(string project)
    {
        var references = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Empty(references.Except(Rule(project).Projects));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_UsesOnlyTheAllowedPackages(string project)
    {
        var packages = References(project, "PackageReference");

        Assert.Empty(packages.Except(Rule(project).Packages));
    }

    [Fact]
    public void Root_HasNoProductProjectBesideThese()
    {
        string[] beside = ["tests/", "packaging/"];
        var projects = Checkout
            .Files("*.csproj")
            .Where(path => !beside.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Allowed.Keys.Order(), projects.Order());
    }

    [Fact]
    public void Model_WhenCompiled_KnowsNothingOfOrleansOrTheWeb()
    {
        var references = Assembly.Load("Simulation.Model").GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references,
            name =>
                name.StartsWith("Orleans", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );
    }

    private static (string[] Projects, string[] Packages) Rule(string project) =>
        Allowed.TryGetValue(project, out var rule) ? rule : Beside[project];

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument
            .Load(Checkout.PathOf($"{project}/{Path.GetFileName(project)}.csproj"))
            .Descendants(kind)
            .Select(element => element.Attribute("Include")!.Value);
}
