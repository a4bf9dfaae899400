using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>A facilitator and students with a browser each, as they meet in a room.</summary>
internal sealed class ClassOfFive(BrowserFixture browser, Uri host) : IAsyncDisposable
{
    private readonly List<Reader> _readers = [];

    public string Code { get; private set; } = "";

    public Reader Facilitator { get; private set; } = null!;

    /// <summary>Everybody but the facilitator, in the order of coming.</summary>
    public IReadOnlyList<Reader> Students => _readers[1..];

    public IPage Lead => Facilitator.Page;

    /// <summary>Makes a class, mostly without a clock and always with the same luck, and goes to the facilitator's page.</summary>
    public async Task CreateAsync(string scenario, bool timed = false)
    {
        Facilitator = await browser.OpenAsync($"{host}class");
        _readers.Add(Facilitator);
        await Lead.SelectOptionAsync("#scenario", scenario);
        await Lead.FillAsync("#seed", "42");
        await Lead.SetCheckedAsync("[name=timed]", timed);
        await Lead.ClickAsync("form[action='/class/new'] button");
        await Assertions.Expect(Lead).ToHaveURLAsync(new Regex("/facilitate$"));
        Code = Lead.Url.Split('/')[^2];
        await LiveAsync(Lead);
    }

    /// <summary>Somebody types the code, a name and takes a seat, on a phone.</summary>
    public async Task<Reader> JoinAsync(string name, string seat, string language = "en")
    {
        var reader = await browser.OpenAsync($"{host}class/{Code}", width: 360, language: language);
        _readers.Add(reader);
        await reader.Page.FillAsync("#name", name);
        await reader.Page.SelectOptionAsync("#seat", seat);
        await reader.Page.ClickAsync("form[action$='/join'] button");
        await LiveAsync(reader.Page);
        return reader;
    }

    /// <summary>The facilitator goes on; the phase has come to these students.</summary>
    public async Task NextAsync(string phase, params Reader[] students)
    {
        await Lead.ClickAsync(".controls button.primary");
        foreach (var reader in students.Prepend(Facilitator))
            await Assertions.Expect(reader.Page.Locator(".phase-name").First).ToHaveTextAsync(phase);
    }

    /// <summary>Moves the slider to a per cent and hands it in.</summary>
    public static async Task HandInAsync(IPage page, int percent)
    {
        await page.Locator(".question input[type=range]").First.FillAsync($"{percent}");
        await page.ClickAsync(".question button.primary");
        await Assertions.Expect(page.Locator(".question .notice")).ToContainTextAsync($"{percent} %");
    }

    public static async Task VoteYesAsync(IPage page)
    {
        await page.Locator(".question input[type=radio]").First.CheckAsync();
        await page.ClickAsync(".question button.primary");
        await Assertions.Expect(page.Locator(".question .notice")).ToBeVisibleAsync();
    }

    /// <summary>Waits until a page answers to clicks.</summary>
    public static Task LiveAsync(IPage page) => page.WaitForSelectorAsync(".phase[data-live]");

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in _readers)
            await reader.DisposeAsync();
    }
}
