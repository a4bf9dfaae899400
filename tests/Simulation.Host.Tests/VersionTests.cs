using System.Text.Json;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests;

/// <summary>
/// The version stands in one place, and everything shows it. Packages, archives and manifests are held to it where they are made.
/// </summary>
public sealed class VersionTests(SharedHost shared)
{
    [Fact]
    public async Task Version_IsToldByBothProgramsAndTheDescriptionOfTheInterface()
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };
        using var description = JsonDocument.Parse(
            await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)
        );

        var runner = await HostProcess.NegsimAsync("--version");
        var server = await HostProcess.RunAsync("--version");

        Assert.Equal(Product.Version, runner.Output.Split('+')[0].Trim());
        Assert.Equal(Product.Version, server.Output.Split('+')[0].Trim());
        Assert.Equal(Product.Version, description.RootElement.GetProperty("info").GetProperty("version").GetString());
    }

    [Fact]
    public void Changelog_ReleasedVersions_AreBeforeThisOne()
    {
        var headings = File.ReadLines(Path.Combine(Programs.Root, "CHANGELOG.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..])
            .ToList();

        Assert.Equal("Unreleased", headings[0]);
        Assert.True(
            new Version(headings[1]) < new Version(Product.Version),
            $"{headings[1]} is released: Directory.Build.props has to name the next version."
        );
    }

    [Fact]
    public async Task OpenApi_ADescription_IsOnOneLine()
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };
        var page = await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("\\n", page, StringComparison.Ordinal);
    }
}
