using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Simulation.Browser.Tests.Support.BrowserFixture))]

namespace Simulation.Browser.Tests.Support;

/// <summary>One browser for all tests: Debian's Chromium, driven by Playwright. Tests are skipped where it is not installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // A machine with two cores may be busy with other tests.
    private const float PatienceMilliseconds = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] }
        );
    }

    /// <summary>A page of its own for a reader with a theme, a width and a language.</summary>
    public async Task<Reader> OpenAsync(
        string address,
        ColorScheme theme = ColorScheme.Light,
        int width = 1280,
        IReadOnlyList<BrowserContextCookiesResult>? cookies = null,
        string language = "en"
    )
    {
        Assert.SkipUnless(_browser is not null, $"{Chromium} is not installed; tests/run.sh installs it.");
        var page = await _browser!.NewPageAsync(
            new BrowserNewPageOptions
            {
                ColorScheme = theme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
                Locale = language,
            }
        );
        page.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        if (cookies is not null)
            await page.Context.AddCookiesAsync(
                cookies.Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Domain = cookie.Domain,
                    Path = cookie.Path,
                    HttpOnly = cookie.HttpOnly,
                    SameSite = cookie.SameSite,
                })
            );

        return await Reader.OpenAsync(page, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }
}
