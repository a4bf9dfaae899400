using System.Diagnostics;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;
using Simulation.Host.Tests.Support;

namespace Simulation.Browser.Tests.Explore;

public sealed class ExplorerTests(BrowserFixture browser)
{
    private const int Moves = 20;

    // The aim is 400 ms at the 95th percentile on two quiet cores, where 250 to 290 ms were seen; beside four busy loops it was 500 ms at the median and 1,340 ms.
    private const double Typical = 1500;
    private const double Patience = 10_000;

    [Fact]
    public async Task Slider_Moved_AnswersAtOnceAndStandsInTheLink()
    {
        await using var host = await HostProcess.StartAsync();
        await using var reader = await browser.OpenAsync($"{host.Address}explore/climate-paris");
        var page = reader.Page;
        await page.WaitForSelectorAsync(".explore[data-live] .js-plotly-plot .main-svg");
        var times = new List<double>();
        for (var move = 0; move < Moves; move++)
        {
            var runs = await page.GetAttributeAsync(".explore", "data-runs");
            var clock = Stopwatch.StartNew();
            await page.Locator("#transparency").PressAsync(move % 2 == 0 ? "ArrowRight" : "ArrowLeft");
            await page.WaitForFunctionAsync($"() => document.querySelector('.explore').dataset.runs !== '{runs}'", null, new PageWaitForFunctionOptions { PollingInterval = 5 });
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        TestContext.Current.SendDiagnosticMessage($"explorer: median {times[Moves / 2]:0} ms, 95th percentile {times[(int)(0.95 * Moves) - 1]:0} ms of {Moves} moves");
        Assert.True(times[Moves / 2] < Typical, $"{times[Moves / 2]:0} ms");
        Assert.True(times[(int)(0.95 * Moves) - 1] < Patience, $"{times[(int)(0.95 * Moves) - 1]:0} ms");

        var drawn = await page.Locator(".scatterlayer").First.InnerHTMLAsync();
        await page.Locator("#red-tape").PressAsync("End");
        await page.WaitForFunctionAsync("before => document.querySelector('.scatterlayer').innerHTML !== before", drawn);
        await page.WaitForURLAsync(url => url.Contains("red-tape=1", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#command")).ToContainTextAsync("--set 'institution.redTape=1'");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".explore[data-live]");
        Assert.Equal("1", await page.InputValueAsync("#red-tape"));
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Baseline_Pinned_IsComparedWith()
    {
        await using var host = await HostProcess.StartAsync();
        await using var reader = await browser.OpenAsync($"{host.Address}explore/commons-symmetric?transparency=7&nonsense=1");
        await reader.Page.WaitForSelectorAsync(".explore[data-live]");
        await Assertions.Expect(reader.Page.Locator("[role=alert]")).ToHaveCountAsync(2);

        await reader.Page.WaitForSelectorAsync(".explore[data-runs='1']");
        await reader.Page.ClickAsync("text=Pin as baseline");
        await reader.Page.Locator("#trust").PressAsync("Home");

        await Assertions.Expect(reader.Page.Locator("td.number", new PageLocatorOptions { HasTextString = "-0." }).First).ToBeVisibleAsync();
    }
}
