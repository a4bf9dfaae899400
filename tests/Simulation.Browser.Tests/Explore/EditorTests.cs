using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Explore;

public sealed class EditorTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Scenario_WrittenInTheBrowser_IsCompletedCheckedAndRun()
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}explore/commons-symmetric/edit");
        var page = reader.Page;
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("Nothing is wrong");

        // A mistake is told as the command line tells it.
        await page.ClickAsync(".cm-content");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nsede: 3");
        await Assertions.Expect(page.Locator("#problems li")).ToContainTextAsync("sede");
        var folder = Directory.CreateTempSubdirectory("negsim-edit-");
        var file = Path.Combine(folder.FullName, "scenario.yaml");
        await File.WriteAllTextAsync(file, await page.Locator("#yaml").InputValueAsync(), TestContext.Current.CancellationToken);
        var told = await Shell.WrongAsync("check", file);
        Assert.Contains((await page.Locator("#problems li").TextContentAsync())!.Split(' ', 3)[2].Trim(), told, StringComparison.Ordinal);
        folder.Delete(true);

        // What is wrong is not run, and nothing of it is lost.
        await page.ClickAsync("text=Run it");
        await Assertions.Expect(page.Locator("#yaml")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("sede: 3"));

        // The schema completes by keyboard.
        await page.ClickAsync(".cm-content");
        await page.Keyboard.PressAsync("Control+End");
        for (var letter = 0; letter < "sede: 3".Length; letter++)
            await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.TypeAsync("innov");
        await page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(page.Locator(".cm-tooltip-autocomplete [aria-selected]")).ToContainTextAsync("innovation");

        // The list takes no key in its first 75 ms, lest somebody who types on takes what they did not see.
        await page.WaitForTimeoutAsync(150);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("null");
        await Assertions.Expect(page.Locator("#yaml")).ToHaveValueAsync(new Regex("innovation: null$"));

        await page.ClickAsync("text=Run it");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/explore/draft-"));
        await page.WaitForSelectorAsync(".explore[data-runs='1'] .js-plotly-plot .main-svg");
        await Assertions.Expect(page.Locator("#command")).ToContainTextAsync(".yaml --replicates 200");
        Assert.Empty(reader.Complaints);

        // Back and forward are the changes.
        await page.Locator("#trust").PressAsync("Home");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("trust=0"));
        await page.Locator("#trust").PressAsync("End");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("trust=1"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#trust")).ToHaveValueAsync("0");
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#trust")).ToHaveValueAsync("1");

        // A class can be made of it.
        await page.ClickAsync("text=Make a class");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/facilitate$"));
        Assert.Empty(reader.Complaints);
    }
}
