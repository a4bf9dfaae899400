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

    public static TheoryData<string> Names => [.. ServedPages.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Page_InEveryThemeAndWidth_IsCleanAndFits(string name, ColorScheme theme, int width)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, theme, width);

        await IsCleanAsync(name, reader);
        if ((theme, width) is (ColorScheme.Light, 1280) or (ColorScheme.Dark, 360) && Environment.GetEnvironmentVariable("NEGSIM_SCREENSHOTS") is { } folder)
            await reader.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{theme}-{width}.png".ToLowerInvariant()) });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_InFrench_IsCleanAndFits(string name)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, ColorScheme.Light, 360, "fr");

        Assert.Equal("fr", await reader.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await IsCleanAsync(name, reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_FromRightToLeft_Fits(string name)
    {
        await pages.PlayAsync(browser);
        await using var reader = await pages.OpenAsync(browser, name, ColorScheme.Light, 360);

        await reader.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        await IsCleanAsync(name, reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_OfEachKind_HasItsPicturesInTheDocumentation(string name)
    {
        var docs = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "docs");
        foreach (var picture in new[] { $"images/pages/{name}-light-1280.png", $"images/pages/{name}-dark-360.png" })
        {
            Assert.True(File.Exists(Path.Combine(docs, picture)), $"docs/{picture} is missing: docs/reference/pages.md tells how to make it");
            Assert.Contains($"../{picture}", File.ReadAllText(Path.Combine(docs, "reference", "pages.md")), StringComparison.Ordinal);
        }
    }

    private static async Task IsCleanAsync(string name, Reader reader)
    {
        Assert.Empty(await reader.AccessibilityProblemsAsync());
        Assert.True(await reader.OverflowAsync() <= 0, $"{name} is {await reader.OverflowAsync()} pixels wider than the screen");
        Assert.Empty(reader.Complaints);
    }
}
