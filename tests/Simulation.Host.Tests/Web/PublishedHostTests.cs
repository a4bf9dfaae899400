using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Web;

/// <summary>A host as it is handed on: published, started elsewhere, without the network beyond it.</summary>
public sealed partial class PublishedHostTests
{
    [Fact]
    public async Task Published_Host_ServesEveryAssetOfItsPages()
    {
        var folder = Directory.CreateTempSubdirectory("negsim-published-").FullName;
        var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        using (var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "Simulation.Host"), "-c", configuration, "--no-build", "-o", folder]) { RedirectStandardOutput = true })!)
        {
            var said = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(publish.ExitCode == 0, said);
        }

        await using (var host = await HostProcess.StartAsync(Path.Combine(folder, "Simulation.Host.dll")))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            foreach (var page in new[] { "", "class", "explore/climate-paris", "explore/climate-paris/edit" })
            {
                var html = await http.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
                var assets = Asset().Matches(html).Select(match => match.Groups[1].Value).Where(path => !path.StartsWith("data:", StringComparison.Ordinal)).ToList();
                Assert.True(assets.Count >= 3, html);
                foreach (var asset in assets.Append("_content/Plotly.Blazor/plotly-basic-3.7.0.min.js"))
                {
                    Assert.DoesNotContain("://", asset, StringComparison.Ordinal);
                    using var answer = await http.GetAsync(new Uri(asset, UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {asset} is {answer.StatusCode}");
                }
            }
        }

        Directory.Delete(folder, true);
    }

    [GeneratedRegex("<(?:script|link)[^>]*(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Asset();
}
