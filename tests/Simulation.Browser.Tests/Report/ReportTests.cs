using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Report;

/// <summary>The report as its readers meet it: on a screen, on a telephone, by keyboard, on paper.</summary>
public sealed class ReportTests(BrowserFixture browser, ReportFiles files) : IClassFixture<ReportFiles>
{
    private const long LargestFile = 5_000_000;
    private const string ChartFoot = "Illustrative simulation, not a forecast.";

    public static TheoryData<string, ColorScheme, int> Readings
    {
        get
        {
            var readings = new TheoryData<string, ColorScheme, int>
            {
                { "montreal-protocol", ColorScheme.Light, 1280 },
                { "climate-countries", ColorScheme.Dark, 360 },
                { "compared", ColorScheme.Light, 360 },
            };
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                readings.Add("climate-paris", theme, 360);
                readings.Add("climate-paris", theme, 1280);
            }

            return readings;
        }
    }

    public static TheoryData<string> Reports => ["climate-paris", "montreal-protocol", "climate-countries", "compared"];

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Report_InEveryThemeAndWidth_IsCleanAndFits(string report, ColorScheme theme, int width)
    {
        await using var reader = await browser.OpenAsync(files.AddressOf(report), theme, width);

        Assert.Empty(await reader.AccessibilityProblemsAsync());
        Assert.Empty(reader.Complaints);
        Assert.Empty(reader.RequestsBeyond(files.AddressOf(report)));
        Assert.Equal(0, await reader.OverflowAsync());
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_OfAnyScenario_IsUnderFiveMegabytes(string report) =>
        Assert.InRange(new FileInfo(files.PathOf(report)).Length, 100_000, LargestFile);

    [Theory]
    [InlineData(360, "narrow")]
    [InlineData(1280, "full")]
    public async Task Report_OnEachScreen_ShowsEachChartOnceInTheWidthForIt(int width, string expected)
    {
        await using var reader = await browser.OpenAsync(files.AddressOf("climate-paris"), width: width);

        foreach (var figure in await reader.Page.Locator("figure").AllAsync())
        {
            var shown = await figure.Locator(".chart > div:visible").AllAsync();
            Assert.Equal(expected, await Assert.Single(shown).GetAttributeAsync("class"));
        }
    }

    [Fact]
    public async Task Report_ByKeyboard_LeadsToTheContentFirst()
    {
        await using var reader = await browser.OpenAsync(files.AddressOf("climate-paris"));

        await reader.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("Skip to the content", await reader.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await reader.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("montreal-protocol")]
    public async Task Report_OnPaper_CutsNoChart(string report)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext is not installed; tests/run.sh installs poppler-utils.");
        await using var reader = await browser.OpenAsync(files.AddressOf(report));
        var pdf = files.Scratch($"{report}.pdf");

        await reader.Page.PdfAsync(new PagePdfOptions { Path = pdf, PreferCSSPageSize = true });

        var titles = await reader.Page.Locator("figure .full svg > title").AllTextContentsAsync();
        var pages = (await Shell.RunAsync("pdftotext", "-layout", pdf, "-")).Split('\f');
        Assert.InRange(pages.Length, 5, 25);
        var charts = 0;
        foreach (var page in pages)
        {
            var feet = page.Split(ChartFoot).Length - 1 - (page.Contains("Report of NegotiationSim", StringComparison.Ordinal) ? 1 : 0);
            var words = string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var heads = titles.Count(title => words.Contains(title, StringComparison.Ordinal));
            charts += heads;
            Assert.True(feet >= heads, $"A chart of {report} begins on a page on which it does not end:\n{page}");
        }

        Assert.Equal(titles.Count, charts);
    }
}
