using System.Diagnostics;
using System.Text.Json;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Packages;

/// <summary>
/// The archive for this system, unpacked where there is no .NET. It is made anew, which takes all processors for minutes: .ci/run does it
/// after the other tests.
/// </summary>
public sealed class ArchiveTests : IDisposable
{
    private const string Rid = "linux-x64";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-archive-");

    private static string Name => $"negsim-{Product.Version}-{Rid}";

    private string Unpacked => Path.Combine(_folder.FullName, Name);

    public void Dispose() => _folder.Delete(true);

    [Fact(Explicit = true)]
    public async Task Archive_WhereNothingElseIs_RunsAndServes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.Is64BitProcess, $"The archive is for {Rid}.");
        await MakeAsync();

        var run = new ProcessStartInfo(Path.Combine(Unpacked, "negsim"), ["run", "climate-paris", "--replicates", "2"])
        {
            WorkingDirectory = _folder.FullName,
        };
        run.Environment.Clear();
        run.Environment["HOME"] = _folder.FullName;
        var ran = await Programs.RunAsync(run);
        await using (
            var host = await HostProcess.StartAsync(
                Path.Combine(Unpacked, "negsim-host"),
                new Dictionary<string, string> { ["HOME"] = _folder.FullName }
            )
        )
        {
            await ServedAssets.AreThereAsync(host.Address);
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Contains(
                "Healthy",
                await http.GetStringAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
            Assert.Equal(0, (await host.StopAsync()).ExitCode);
        }

        Assert.True(ran.ExitCode == 0, ran.Error);
        var results = Path.Combine(_folder.FullName, "results", "climate-paris-42");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(results, "charts"), "*.png"));
        using var manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(results, "manifest.json"), TestContext.Current.CancellationToken)
        );
        Assert.Equal(Product.Version, manifest.RootElement.GetProperty("version").GetString());
        Assert.True(manifest.RootElement.GetProperty("packages").TryGetProperty("SkiaSharp", out _));
        AssertIsWhole();
    }

    private async Task MakeAsync()
    {
        var make = new ProcessStartInfo("bash", [Path.Combine(Programs.Root, "packaging", "package.sh"), Rid]);
        make.Environment["OUT"] = _folder.FullName;
        make.Environment["BUILDS"] = Path.Combine(_folder.FullName, "builds");
        make.Environment["NO_PACKAGES"] = "1";
        var made = await Programs.RunAsync(make);
        Assert.True(made.ExitCode == 0, made.Output + made.Error);
        Assert.SkipWhen(made.Error.Contains("not built: ", StringComparison.Ordinal), made.Error);
        await Programs.DoAsync(_folder.FullName, "tar", "-xzf", $"{Name}.tar.gz");
    }

    private void AssertIsWhole()
    {
        foreach (
            var file in new[]
            {
                "README.md",
                "LICENSE",
                "licences/licences.md",
                "licences/MIT.txt",
                "licences/Apache-2.0.txt",
                "scenarios/climate-paris.yaml",
                "scenarios/data/README.md",
            }
        )
            Assert.True(File.Exists(Path.Combine(Unpacked, file)), file);

        using var materials = JsonDocument.Parse(File.ReadAllText(Path.Combine(Unpacked, "sbom.cdx.json")));
        var parts = materials
            .RootElement.GetProperty("components")
            .EnumerateArray()
            .Select(part => part.GetProperty("purl").GetString()!)
            .ToList();
        Assert.Contains(parts, part => part.StartsWith("pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.StartsWith("pkg:nuget/Google.OrTools.runtime.linux-x64@", StringComparison.Ordinal));
        Assert.DoesNotContain(parts, part => part.Contains("win-x64", StringComparison.Ordinal));
    }
}
