using System.IO.Compression;
using System.Text.RegularExpressions;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Packages;

/// <summary>
/// The packages that <c>dotnet pack</c> makes, installed from a folder and used where nothing else is. Making them takes all processors:
/// .ci/run does it after the other tests.
/// </summary>
public sealed partial class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-packages-");

    public void Dispose() => _folder.Delete(true);

    [Fact(Explicit = true)]
    public async Task Tool_InstalledFromAFolder_RunsScenariosAndTheDemo()
    {
        var packages = Folder("packages");
        var tools = Folder("tools");
        var empty = Folder("empty");
        await PackAsync("Simulation.Runner", packages);
        var package = Assert.Single(Directory.GetFiles(packages));
        Assert.Equal($"negsim.{Product.Version}.nupkg", Path.GetFileName(package));

        await Programs.DoAsync(
            empty,
            "dotnet",
            "tool",
            "install",
            "negsim",
            "--add-source",
            packages,
            "--tool-path",
            tools,
            "--version",
            Product.Version
        );
        var negsim = Path.Combine(tools, "negsim");
        var scenarios = await Programs.DoAsync(empty, negsim, "list", "scenarios");
        await Programs.DoAsync(empty, negsim, "run", "climate-paris", "--replicates", "2");
        await using (var demo = await DemoProcess.StartAsync(negsim, ["--no-browser"]))
            await ServedAssets.AreThereAsync(new Uri(new Uri(demo.Addresses["seats"]), "/"));

        Assert.Contains("climate-paris", scenarios, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(empty, "results", "climate-paris-42", "charts"), "*.png"));
    }

    [Fact(Explicit = true)]
    public async Task Library_InAProjectOfItsOwn_RunsAScenario()
    {
        var packages = Folder("packages");
        var project = Folder("project");
        await PackAsync("Simulation.Model", packages);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Sample(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(project, "Islands.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Folder("cache")}</RestorePackagesPath>
                <RestoreFallbackFolders>{PackageCache}</RestoreFallbackFolders>
                <CreateHardLinksForCopyLocalIfPossible>true</CreateHardLinksForCopyLocalIfPossible>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Simulation.Model" Version="{Product.Version}" />
              </ItemGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken
        );

        var printed = await Programs.DoAsync(project, "dotnet", "run");

        Assert.Matches(@"(?m)^ambition_ratio: 0\.\d{3} 1$", printed);
        Assert.Equal(
            [$"Simulation.Model.{Product.Version}.nupkg", $"Simulation.Model.{Product.Version}.snupkg"],
            Directory.GetFiles(packages).Select(Path.GetFileName).Order()
        );
        using var package = ZipFile.OpenRead(Path.Combine(packages, $"Simulation.Model.{Product.Version}.nupkg"));
        Assert.Superset(
            new HashSet<string> { "README.md", "LICENSE", "lib/net10.0/Simulation.Model.xml" },
            package.Entries.Select(entry => entry.FullName).ToHashSet()
        );
    }

    private static string PackageCache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Sample() =>
        CSharp().Match(File.ReadAllText(Path.Combine(Programs.Root, "docs", "how-to", "use-the-library.md"))).Groups[1].Value;

    private string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    // What these tests were built with, as it is.
    private async Task PackAsync(string project, string folder) =>
        await Programs.DoAsync(
            Programs.Root,
            "dotnet",
            "pack",
            project,
            "-c",
            Programs.Configuration,
            "--no-build",
            "-o",
            folder,
            $"-p:PublishDir={Folder("publish")}/"
        );

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
