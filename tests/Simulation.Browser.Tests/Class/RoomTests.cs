using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>What happens in a room with thirty phones: each with an outcome that its owner understands.</summary>
public sealed partial class RoomTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Page_WhoseConnectionIsGoneForGood_ComesBackByItselfWithItsSeat()
    {
        var host = await HostProcess.StartAsync();
        try
        {
            await using var room = new ClassOfFive(browser, host.Address);
            await room.CreateAsync("climate-paris");
            var ana = await room.JoinAsync("Ana", "US");
            await room.NextAsync("Practice", ana);

            // As when a phone has slept for longer than the host remembers its page, or the laptop was started again.
            await host.KillAsync();
            var again = await host.StartAgainAsync();
            await host.DisposeAsync();
            host = again;

            await room.Lead.ReloadAsync();
            await ClassOfFive.LiveAsync(room.Lead);
            await room.Lead.ClickAsync(".controls button.primary");
            await Assertions
                .Expect(ana.Page.Locator(".phase-name").First)
                .ToHaveTextAsync("Read your brief", new LocatorAssertionsToHaveTextOptions { Timeout = 120_000 });
            await Assertions.Expect(ana.Page.Locator("h1")).ToContainTextAsync("United States");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Clock_OfAPhoneThatIsWrong_ChangesNothing()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris", timed: true);
        var ana = await room.JoinAsync("Ana", "US");
        await ana.Page.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddHours(2));
        await room.NextAsync("Practice", ana);

        await ana.Page.ReloadAsync();
        await ClassOfFive.LiveAsync(ana.Page);

        // Five minutes of practice by the host's clock.
        await Assertions.Expect(ana.Page.Locator(".clock")).ToHaveTextAsync(FourMinutes());
        await ClassOfFive.HandInAsync(ana.Page, 50);
    }

    [Fact]
    public async Task Form_SentTwice_TakesOneSeat()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        await using var ana = await browser.OpenAsync($"{host}class/{room.Code}", width: 360);
        await ana.Page.FillAsync("#name", "Ana");
        const string send =
            "() => { const form = document.querySelector('form[action$=\"/join\"]'); return fetch(form.action, { method: 'POST', body: new "
            + "URLSearchParams(new FormData(form)) }); }";
        await ana.Page.EvaluateAsync(send);

        await ana.Page.ClickAsync("form[action$='/join'] button");

        await ClassOfFive.LiveAsync(ana.Page);
        await Assertions.Expect(room.Lead.Locator("td:text-is('Ana')")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Page_InAnotherLanguage_KeepsItWhenTheClassGoesOn()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        var ana = await room.JoinAsync("Ana", "US", "fr");

        await room.NextAsync("Practice");

        await Assertions.Expect(ana.Page.Locator(".phase-name")).ToHaveTextAsync("Essai");
        await Assertions.Expect(ana.Page.Locator(".question button.primary")).ToHaveTextAsync("Remettre");
    }

    [Fact]
    public async Task Class_OnASecondDevice_IsLedThereToo()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        var ana = await room.JoinAsync("Ana", "*");
        await Assertions.Expect(ana.Page.Locator("h1")).ToContainTextAsync("United States");
        await room.Lead.ClickAsync("text=Lead on another device");
        await using var colleague = await browser.OpenAsync(
            (await room.Lead.Locator("main a[href*='/here#']").GetAttributeAsync("href"))!,
            width: 360
        );

        await colleague.Page.ClickAsync("main button.primary");
        await ClassOfFive.LiveAsync(colleague.Page);
        await colleague.Page.CheckAsync("[aria-label=Ana]");
        await colleague.Page.ClickAsync("text=Let bots take over their seats");
        await colleague.Page.ClickAsync(".controls button.primary");

        await Assertions.Expect(ana.Page.Locator("text=given your seat to its delegation")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Names_AndMessages_AreTextWhateverTheyContain()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        var ana = await room.JoinAsync("<img src=x onerror=alert(1)>", "US");

        await ana.Page.FillAsync("#message", "<script>alert(2)</script> & \"more\"");
        await ana.Page.ClickAsync("form:has(#message) button");

        await Assertions.Expect(room.Lead.Locator(".talk")).ToContainTextAsync("<script>alert(2)</script> & \"more\"");
        await Assertions.Expect(room.Lead.Locator("td:text-is('<img src=x onerror=alert(1)>')")).ToHaveCountAsync(1);
        Assert.Empty(room.Facilitator.Complaints);
        Assert.Empty(ana.Complaints);
    }

    [Theory]
    [InlineData("class/QQQQQ", "No class of this code")]
    [InlineData("class/QQQQQ/facilitate", "No class of this code")]
    [InlineData("class/QQQQQ/projector", "No class of this code")]
    [InlineData("class/QQQQQ/briefs", "No class of this code")]
    [InlineData("class/QQQQQ/device", "No class of this code")]
    [InlineData("explore/atlantis", "atlantis")]
    [InlineData("explore/atlantis/edit", "atlantis")]
    [InlineData("explore/draft-0123456789ab", "not kept here any more")]
    [InlineData("nothing", "There is no such page")]
    public async Task Address_ThatLeadsNowhere_SaysWhatThereIsNot(string path, string said)
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}{path}");

        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync(said);
        Assert.Equal("404", await reader.Page.EvaluateAsync<string>("async () => `${(await fetch(location.href)).status}`"));
    }

    [Fact]
    public async Task Button_ClickedTwiceAtOnce_MovesTheClassByOnePhaseAndSaysAMessageOnce()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");

        await room.Lead.DblClickAsync(".controls button.primary");
        await room.Lead.FillAsync("#message", "Welcome");
        await room.Lead.DblClickAsync("form:has(#message) button");

        await Assertions.Expect(room.Lead.Locator(".talk p")).ToHaveTextAsync(["facilitator: Welcome"]);
        await Assertions.Expect(room.Lead.Locator(".phase-name").First).ToHaveTextAsync("Practice");
        await Assertions.Expect(room.Lead.Locator("main [role=alert]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Code_TypedInGroups_IsFound()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        await using var reader = await browser.OpenAsync($"{host}class");

        await reader.Page.FillAsync("#code", $"{room.Code[..2]} {room.Code[2..]}".ToLowerInvariant());
        await reader.Page.ClickAsync("form[action='/class/find'] button");

        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Paris-style");
    }

    [Fact]
    public async Task Code_ThatIsWrong_IsToldOnAPage()
    {
        var host = await shared.AddressAsync();
        await using var reader = await browser.OpenAsync($"{host}class");

        await reader.Page.FillAsync("#code", "QQ QQQ");
        await reader.Page.ClickAsync("form[action='/class/find'] button");

        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("No class of this code");
    }

    [Fact]
    public async Task Class_ByKeyboardAlone_IsMadeLedAndPlayed()
    {
        var host = await shared.AddressAsync();
        await using var lead = await browser.OpenAsync($"{host}class");
        await TabToAsync(lead.Page, "form[action='/class/new'] button");
        await lead.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lead.Page).ToHaveURLAsync(new Regex("/facilitate$"));
        await ClassOfFive.LiveAsync(lead.Page);
        var code = lead.Page.Url.Split('/')[^2];

        await using var ana = await browser.OpenAsync($"{host}class");
        await TabToAsync(ana.Page, "#code");
        await ana.Page.Keyboard.TypeAsync(code.ToLowerInvariant());
        await ana.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ana.Page).ToHaveURLAsync(new Regex($"/{code}$"));
        await TabToAsync(ana.Page, "#name");
        await ana.Page.Keyboard.TypeAsync("Ana");
        await TabToAsync(ana.Page, "#seat");
        await ana.Page.Keyboard.TypeAsync("United");
        await TabToAsync(ana.Page, "form[action$='/join'] button");
        await ana.Page.Keyboard.PressAsync("Enter");
        await ClassOfFive.LiveAsync(ana.Page);

        await TabToAsync(lead.Page, ".controls button.primary");
        await lead.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator(".phase-name").First).ToHaveTextAsync("Practice");
        await TabToAsync(ana.Page, ".question input[type=range]");
        await ana.Page.Keyboard.PressAsync("End");
        await TabToAsync(ana.Page, ".question button.primary");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator(".question .notice")).ToContainTextAsync("150 %");
        await Assertions.Expect(ana.Page.Locator("h1")).ToContainTextAsync("United States");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} is not reached by keyboard");
    }

    [GeneratedRegex("[45]:[0-5][0-9]")]
    private static partial Regex FourMinutes();
}
