using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>A host with a class in its first negotiation and another at its end, whose pages are looked at in many ways.</summary>
public sealed class ServedPages : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1);
    private HostProcess? _host;
    private ClassOfFive? _negotiating;
    private ClassOfFive? _over;

    public static IReadOnlyList<string> Names { get; } =
    [
        "start",
        "class",
        "join",
        "seat",
        "device",
        "here",
        "lead",
        "facilitate",
        "briefs",
        "projector",
        "debrief",
        "explore",
        "explorer",
        "editor",
        "runs",
        "not-found",
    ];

    /// <summary>Whether a page shows what a scenario says, which is in English whatever the page's language.</summary>
    public static bool IsOfAScenario(string name) =>
        name is "class" or "join" or "seat" or "facilitate" or "briefs" or "projector" or "debrief" or "explore" or "explorer";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Plays both classes so far; once.</summary>
    public async Task PlayAsync(BrowserFixture browser)
    {
        await _gate.WaitAsync();
        try
        {
            if (_host is not null)
                return;

            _host = await HostProcess.StartAsync();
            _negotiating = await PlayAsync(browser, 3);
            _over = await PlayAsync(browser, int.MaxValue);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A page for a reader with a theme, a width and a language; who has a seat in it has its cookies.</summary>
    public async Task<Reader> OpenAsync(BrowserFixture browser, string name, ColorScheme theme, int width, string language = "en")
    {
        var room = _negotiating!;
        var over = _over!;
        var (path, who) = name switch
        {
            "start" => ("", (IPage?)null),
            "join" => ($"class/{room.Code}", null),
            "seat" => ($"class/{room.Code}", room.Students[0].Page),
            "device" => ($"class/{room.Code}/device", room.Students[0].Page),
            "here" => ($"class/{room.Code}/here", null),
            "lead" => ($"class/{room.Code}/lead", null),
            "facilitate" => ($"class/{room.Code}/facilitate", room.Lead),
            "briefs" => ($"class/{room.Code}/briefs", room.Lead),
            "projector" => ($"class/{room.Code}/projector", null),
            "debrief" => ($"class/{over.Code}/projector", null),
            "explorer" => ("explore/climate-paris", null),
            "editor" => ("explore/climate-paris/edit", null),
            _ => (name, null),
        };
        var cookies = who is null ? [] : await who.Context.CookiesAsync();
        var reader = await browser.OpenAsync($"{_host!.Address}{path}", theme, width, cookies, language);
        if (name is "seat" or "facilitate" or "projector" or "debrief")
            await ClassOfFive.LiveAsync(reader.Page);
        if (name == "explorer")
            await reader.Page.WaitForSelectorAsync(".explore[data-live] .js-plotly-plot .main-svg");
        if (name == "editor")
            await reader.Page.WaitForSelectorAsync("#problems p:has-text('.')");

        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        if (_negotiating is not null)
            await _negotiating.DisposeAsync();
        if (_over is not null)
            await _over.DisposeAsync();
        if (_host is not null)
            await _host.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<ClassOfFive> PlayAsync(BrowserFixture browser, int phases)
    {
        var room = new ClassOfFive(browser, _host!.Address);
        await room.CreateAsync("climate-paris");
        await room.JoinAsync("Ana", "US");
        for (var phase = 0; phase < phases && await room.Lead.Locator(".phase-name").First.TextContentAsync() != "Debrief"; phase++)
        {
            var before = await room.Lead.Locator(".phase").First.TextContentAsync();
            await room.Lead.ClickAsync(".controls button.primary");
            await Assertions.Expect(room.Lead.Locator(".phase").First).Not.ToHaveTextAsync(before!);
        }

        return room;
    }
}
