using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>Every page in both themes, on a phone and on a screen: nothing that axe finds, nothing wider than the screen, nothing in the console.</summary>
public sealed class PagesTests(BrowserFixture browser, ServedPages pages) : IClassFixture<ServedPages>
{
    public static TheoryData<string, ColorScheme, int> Cases =>
    [
        .. from page in ServedPages.Names
           from screen in new[] { (ColorScheme.Light, 360), (ColorScheme.Dark, 360), (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280) }
           select new TheoryDataRow<string, ColorScheme, int>(page, screen.Item1, screen.Item2),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Page_InEveryThemeAndWidth_IsCleanAndFits(string name, ColorScheme theme, int width)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, theme, width);

        Assert.Empty(await reader.AccessibilityProblemsAsync());
        Assert.True(await reader.OverflowAsync() <= 0, $"{name} is {await reader.OverflowAsync()} pixels wider than the screen");
        Assert.Empty(reader.Complaints);
        if (Environment.GetEnvironmentVariable("NEGSIM_SCREENSHOTS") is { } folder)
            await reader.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{theme}-{width}.png".ToLowerInvariant()) });
    }
}
