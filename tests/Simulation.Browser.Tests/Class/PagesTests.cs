using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>
/// Every page in both themes, on a phone and on a screen: nothing that axe finds, nothing wider than the screen, nothing in the console.
/// </summary>
public sealed class PagesTests(BrowserFixture browser, ServedPages pages) : IClassFixture<ServedPages>
{
    private static readonly (ColorScheme Theme, int Width)[] Screens =
    [
        (ColorScheme.Light, 1280),
        (ColorScheme.Dark, 1280),
        (ColorScheme.Dark, 360),
        (ColorScheme.Light, 360),
    ];

    public static TheoryData<string> Names => [.. ServedPages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_InEveryThemeAndWidthAndDirection_IsCleanAndFits(string name)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, Screens[0].Theme, Screens[0].Width);
        foreach (var (theme, width) in Screens)
        {
            await reader.ShowAsync(theme, width);
            await IsCleanAsync(name, reader);
            await TakePictureAsync(name, reader, theme, width);
        }

        await reader.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await FitsAsync(name, reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_InFrench_IsCleanAndFits(string name)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, ColorScheme.Light, 360, "fr");

        Assert.Equal("fr", await reader.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(ServedPages.IsOfAScenario(name), await reader.Page.Locator("main [lang=en]").CountAsync() > 0);
        await IsCleanAsync(name, reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_OfEachKind_HasItsPicturesInTheDocumentation(string name)
    {
        var docs = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "docs");
        foreach (var picture in new[] { $"images/pages/{name}-light-1280.png", $"images/pages/{name}-dark-360.png" })
        {
            Assert.True(
                File.Exists(Path.Combine(docs, picture)),
                $"docs/{picture} is missing: docs/reference/pages.md tells how to make it"
            );
            Assert.Contains($"../{picture}", File.ReadAllText(Path.Combine(docs, "reference", "pages.md")), StringComparison.Ordinal);
        }
    }

    // What docs/reference/pages.md shows.
    private static async Task TakePictureAsync(string name, Reader reader, ColorScheme theme, int width)
    {
        if (
            (theme, width) is not ((ColorScheme.Light, 1280) or (ColorScheme.Dark, 360))
            || Environment.GetEnvironmentVariable("NEGSIM_SCREENSHOTS") is not { } folder
        )
            return;

        // Charts take their new width a moment later.
        await reader.Page.WaitForTimeoutAsync(500);
        await reader.Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{theme}-{width}.png".ToLowerInvariant()) }
        );
    }

    private static async Task IsCleanAsync(string name, Reader reader)
    {
        await FitsAsync(name, reader);
        Assert.Empty(await reader.AccessibilityProblemsAsync());
        Assert.Empty(reader.Complaints);
    }

    private static async Task FitsAsync(string name, Reader reader) =>
        Assert.True(await reader.FitsAsync(), $"{name} is {await reader.OverflowAsync()} pixels wider than the screen");
}
