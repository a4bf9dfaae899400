using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Explore;

public sealed class ExplorerTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Slider_Moved_DrawsAgainWhenItIsLetGoAndStandsInTheLink()
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}explore/climate-paris");
        var page = reader.Page;
        await page.WaitForSelectorAsync(".explore[data-live] .js-plotly-plot .main-svg");
        await page.WaitForSelectorAsync(".explore[data-runs='1']");
        await page.Locator("#transparency").PressAsync("ArrowRight");
        await page.WaitForSelectorAsync(".explore[data-runs='2']");

        var drawn = await page.Locator(".scatterlayer").First.InnerHTMLAsync();
        await page.EvaluateAsync(
            "() => { const slider = document.getElementById('red-tape'); slider.value = '0.9'; slider.dispatchEvent(new Event('input', { "
                + "bubbles: true })); }"
        );
        await Assertions.Expect(page.Locator("label[for=red-tape]")).ToContainTextAsync("0.90");
        Assert.Equal(drawn, await page.Locator(".scatterlayer").First.InnerHTMLAsync());
        await page.Locator("#red-tape").PressAsync("End");
        await page.WaitForFunctionAsync("before => document.querySelector('.scatterlayer').innerHTML !== before", drawn);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("red-tape=1"));
        await Assertions.Expect(page.Locator("#command")).ToContainTextAsync("--set 'institution.redTape=1'");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#red-tape")).Not.ToHaveValueAsync("1");
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#red-tape")).ToHaveValueAsync("1");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".explore[data-live]");
        Assert.Equal("1", await page.InputValueAsync("#red-tape"));
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Data_Opened_AreThoseOfTheChart()
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}explore/commons-symmetric");
        await reader.Page.WaitForSelectorAsync(".explore[data-runs='1'] .js-plotly-plot");
        var data = reader.Page.Locator(".charts details").Nth(1);
        await Assertions.Expect(data.Locator("td")).ToHaveCountAsync(0);

        await data.Locator("summary").ClickAsync();

        var years = await reader.Page.EvaluateAsync<int>("() => document.querySelector('.charts .js-plotly-plot').data[0].y.length");
        await Assertions.Expect(data.Locator("tbody tr")).ToHaveCountAsync(years);
        var before = await data.Locator("td").First.InnerTextAsync();
        await reader.Page.Locator("#trust").PressAsync("Home");
        await Assertions.Expect(data.Locator("td").First).Not.ToHaveTextAsync(before);
    }

    [Fact]
    public async Task Baseline_Pinned_IsComparedWith()
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}explore/commons-symmetric?transparency=7&nonsense=1");
        await reader.Page.WaitForSelectorAsync(".explore[data-live]");
        await Assertions.Expect(reader.Page.Locator("main [role=alert]")).ToHaveCountAsync(2);

        await reader.Page.WaitForSelectorAsync(".explore[data-runs='1']");
        await reader.Page.ClickAsync("text=Pin as baseline");
        await reader.Page.Locator("#trust").PressAsync("Home");

        await Assertions
            .Expect(reader.Page.Locator("td.number", new PageLocatorOptions { HasTextString = "-0." }).First)
            .ToBeVisibleAsync();
    }
}
