using System.Net;
using System.Text.RegularExpressions;

namespace Simulation.Host.Tests.Support;

/// <summary>The scripts and styles that pages of a host ask for.</summary>
internal static partial class ServedAssets
{
    private static readonly string[] Pages = ["", "class", "explore/climate-paris", "explore/climate-paris/edit"];

    /// <summary>Fails where one is not there, or would come from elsewhere.</summary>
    public static async Task AreThereAsync(Uri host)
    {
        using var http = new HttpClient { BaseAddress = host };
        foreach (var page in Pages)
        {
            var html = await http.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            var assets = Asset()
                .Matches(html)
                .Select(match => match.Groups[1].Value)
                .Where(path => !path.StartsWith("data:", StringComparison.Ordinal))
                .ToList();
            Assert.True(assets.Count >= 3, html);
            foreach (var asset in assets.Append("_content/Plotly.Blazor/plotly-basic-3.7.0.min.js"))
            {
                Assert.DoesNotContain("://", asset, StringComparison.Ordinal);
                using var answer = await http.GetAsync(new Uri(asset, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {asset} is {answer.StatusCode}");
            }
        }
    }

    [GeneratedRegex("<(?:script|link)[^>]*(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Asset();
}
