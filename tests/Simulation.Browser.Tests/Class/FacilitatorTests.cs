using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>
/// What a facilitator meets in a class: presses that come twice, second thoughts, people of one name, a page that was closed.
/// </summary>
public sealed class FacilitatorTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Event_PressedTwice_IsShownOnceAndTakenBack()
    {
        await using var room = await OpenAsync();
        await room.NextAsync("Practice");
        await room.Lead.ClickAsync("summary:has-text('Let something happen')");

        await room.Lead.DblClickAsync("#inject");
        var events = room.Lead.Locator("#injections .row");
        await Assertions.Expect(events).ToHaveCountAsync(1);
        await Assertions.Expect(events.First).ToContainTextAsync("Tension between two: United States – Other Asia");
        await Assertions.Expect(events.First).ToContainTextAsync(new Regex("from 2025 on; you pressed in “Practice”, 0:[0-9]{2} ago"));

        await IsCleanOnAPhoneAsync(room.Facilitator);

        // Another page of whoever leads, which was opened before, shows it too; and the same once more is none.
        await using var second = await SecondTabAsync(room);
        await Assertions.Expect(second.Page.Locator("#injections .row")).ToHaveCountAsync(1);
        await second.Page.ClickAsync("summary:has-text('Let something happen')");
        await second.Page.ClickAsync("#inject");
        await Assertions.Expect(second.Page.Locator("main [role=alert]")).ToHaveTextAsync("It is like that already.");
        await Assertions.Expect(events).ToHaveCountAsync(1);

        await second.Page.ClickAsync("#injections button");
        await Assertions.Expect(room.Lead.Locator("#injections")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Undo_AsksFirstAndSaysWhatIsLost()
    {
        await using var room = await OpenAsync();
        var ana = await room.JoinAsync("Ana", "India");
        foreach (var phase in new[] { "Practice", "Read your brief", "Negotiate" })
            await room.NextAsync(phase, ana);
        await ClassOfFive.HandInAsync(ana.Page, 80);

        await room.Lead.ClickAsync("text=Undo last phase");
        var panel = room.Lead.Locator("#undo");
        await Assertions.Expect(panel.Locator("h2")).ToHaveTextAsync("Go back to Read your brief?");
        await Assertions.Expect(panel).ToContainTextAsync("What was handed in is lost: Negotiate, 2025, round 1 – India.");
        await IsCleanOnAPhoneAsync(room.Facilitator);
        await panel.Locator("text=Leave it as it is").ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(room.Lead.Locator(".phase-name").First).ToHaveTextAsync("Negotiate");

        // What is asked belongs to its phase: where the class has moved on, it is asked no more.
        await room.Lead.ClickAsync("text=Undo last phase");
        await room.Lead.ClickAsync(".controls button.primary");
        await Assertions.Expect(ana.Page.Locator(".phase")).ToContainTextAsync("round 2");
        await Assertions.Expect(panel).ToHaveCountAsync(0);

        await room.Lead.ClickAsync("text=Undo last phase");
        await Assertions.Expect(panel.Locator("h2")).ToHaveTextAsync("Go back to Negotiate, 2025, round 1?");
        await panel.Locator("button.danger").ClickAsync();
        await Assertions.Expect(ana.Page.Locator(".phase")).ToContainTextAsync("round 1");
        await Assertions.Expect(ana.Page.Locator(".question .notice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Key_ThatIsHeld_MovesTheClassByOnePhase()
    {
        await using var room = await OpenAsync();
        await room.Lead.FocusAsync(".controls button.primary");

        for (var repeats = 0; repeats < 4; repeats++)
        {
            await room.Lead.Keyboard.DownAsync("Enter");
            await room.Lead.WaitForTimeoutAsync(300);
        }

        await room.Lead.Keyboard.UpAsync("Enter");
        await Assertions.Expect(room.Lead.Locator(".phase-name").First).ToHaveTextAsync("Practice");
    }

    [Fact]
    public async Task People_OfOneName_AreToldApartAndTheRightOneIsSentOut()
    {
        await using var room = await OpenAsync();
        var first = await room.JoinAsync("Ana", "India");
        var second = await room.JoinAsync("Ana", "US");
        await using var tab = await SecondTabAsync(room);
        var rows = room.Lead.Locator("tr:has(input[type=checkbox])");
        await Assertions
            .Expect(rows)
            .ToHaveTextAsync([new Regex("1\\s*Ana\\s*India\\s*here"), new Regex("2\\s*Ana \\(2\\)\\s*United States\\s*here")]);

        await room.Lead.CheckAsync("[aria-label='Ana (2)']");
        await tab.Page.CheckAsync("[aria-label='Ana (2)']");
        await room.Lead.ClickAsync("button.danger:text-is('Remove')");

        await Assertions.Expect(second.Page.Locator("main [role=alert]")).ToContainTextAsync("You are no longer in this class");
        await Assertions.Expect(rows).ToHaveTextAsync([new Regex("1\\s*Ana\\s*India\\s*here")]);
        await Assertions.Expect(first.Page.Locator("h1")).ToContainTextAsync("India");
        await Assertions.Expect(tab.Page.Locator("legend:has-text('For the chosen people')")).ToHaveCountAsync(0);

        // Who was sent out may come in again by the button below the note.
        await second.Page.ClickAsync("main a.button");
        await second.Page.FillAsync("#name", "Ana");
        await second.Page.ClickAsync("form[action$='/join'] button");
        await ClassOfFive.LiveAsync(second.Page);
        await Assertions.Expect(rows.Last).ToHaveTextAsync(new Regex("3\\s*Ana \\(2\\)"));
    }

    [Fact]
    public async Task Lead_WhosePageWasClosed_IsOneClickFromTheStartPage()
    {
        await using var room = await OpenAsync();
        var host = await shared.AddressAsync();
        await Assertions.Expect(room.Lead.Locator($"text=If this page is closed, open {host}class in this browser")).ToBeVisibleAsync();
        var cookies = await room.Lead.Context.CookiesAsync();
        await room.Lead.CloseAsync();

        foreach (var path in new[] { "", "class", $"class/{room.Code}" })
        {
            await using var reader = await browser.OpenAsync($"{host}{path}", cookies: cookies);
            await reader.Page.ClickAsync($"main a:text-is('Lead the class {room.Code}')");
            await ClassOfFive.LiveAsync(reader.Page);
            await Assertions.Expect(reader.Page.Locator(".controls button.primary")).ToHaveTextAsync("Begin");
        }

        // Another browser is offered nothing.
        await using var stranger = await browser.OpenAsync($"{host}class");
        await Assertions.Expect(stranger.Page.Locator("#own")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Seat_WhosePageWasClosed_IsOneClickFromTheStartPage()
    {
        await using var room = await OpenAsync();
        var ana = await room.JoinAsync("Ana", "India");

        await ana.Page.GotoAsync($"{await shared.AddressAsync()}");
        await ana.Page.ClickAsync($"text=Go on in the class {room.Code}");

        await ClassOfFive.LiveAsync(ana.Page);
        await Assertions.Expect(ana.Page.Locator("h1")).ToContainTextAsync("India");
    }

    [Fact]
    public async Task Joining_ThatIsClosed_IsOfferedNowhere()
    {
        await using var room = await OpenAsync();
        var host = await shared.AddressAsync();
        await using var wall = await browser.OpenAsync($"{host}class/{room.Code}/projector");
        await ClassOfFive.LiveAsync(wall.Page);
        await Assertions.Expect(wall.Page.Locator(".join .code")).ToBeVisibleAsync();

        await room.Lead.ClickAsync("#joining");
        foreach (var page in new[] { wall.Page, room.Lead })
        {
            await Assertions.Expect(page.Locator(".join")).ToContainTextAsync("Nobody can come in now");
            await Assertions.Expect(page.Locator(".join .code")).ToHaveCountAsync(0);
        }

        await using var late = await browser.OpenAsync($"{host}class/{room.Code}", width: 360);
        await Assertions.Expect(late.Page.Locator("form[action$='/join']")).ToHaveCountAsync(0);
        await Assertions.Expect(late.Page.Locator("main [role=status]")).ToContainTextAsync("closed this class to newcomers");
        await room.Lead.ClickAsync("#joining");
        await Assertions.Expect(wall.Page.Locator(".join .code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Seat_ThatIsFull_IsNotOffered()
    {
        var host = await shared.AddressAsync();
        await using var room = await OpenAsync();
        await using var reader = await browser.OpenAsync($"{host}class/{room.Code}", width: 360);
        const string join =
            "code => fetch(`/api/classes/${code}/people`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: "
            + "JSON.stringify({ name: 'P', seat: 'India' }) }).then(answer => answer.status)";
        for (var people = 0; people < 8; people++)
            Assert.Equal(201, await reader.Page.EvaluateAsync<int>(join, room.Code));

        await reader.Page.ReloadAsync();

        await Assertions.Expect(reader.Page.Locator("#seat option[disabled]")).ToHaveTextAsync([new Regex("^India ")]);
        await Assertions.Expect(reader.Page.Locator("#seat")).ToHaveValueAsync("*");
    }

    private static async Task IsCleanOnAPhoneAsync(Reader reader)
    {
        await reader.ShowAsync(ColorScheme.Dark, 390);
        Assert.True(await reader.FitsAsync(), $"{await reader.OverflowAsync()} pixels wider than the screen");
        Assert.Empty(await reader.AccessibilityProblemsAsync());
        await reader.ShowAsync(ColorScheme.Light, 1280);
    }

    private async Task<ClassOfFive> OpenAsync()
    {
        var room = new ClassOfFive(browser, await shared.AddressAsync());
        await room.CreateAsync("climate-paris");
        return room;
    }

    // A second page by which the same class is led.
    private async Task<Reader> SecondTabAsync(ClassOfFive room)
    {
        var second = await browser.OpenAsync(room.Lead.Url, cookies: await room.Lead.Context.CookiesAsync());
        await ClassOfFive.LiveAsync(second.Page);
        return second;
    }
}
