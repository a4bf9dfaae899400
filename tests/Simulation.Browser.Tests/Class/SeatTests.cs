using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>What a student's page says is so at that moment, and of what it stands beside.</summary>
public sealed class SeatTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task WhatIf_OfOneValue_NeverStandsBesideAnother()
    {
        await using var room = await NegotiatingAsync();
        var ana = room.Students[0].Page;
        await SlideAsync(ana, 60);
        await ana.ClickAsync(".question button:has-text('What if')");
        await SlideAsync(ana, 90);

        await Assertions.Expect(ana.Locator(".outlook")).ToHaveTextAsync("The last answer was for 60 %. Ask again for 90 %.");

        await SlideAsync(ana, 60);
        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync("What if: 60 %.");
        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync("You gain");
        await ana.FillAsync("#because", "A reason changes nothing");
        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync("You gain");

        await SlideAsync(ana, 70);
        await Assertions.Expect(ana.Locator(".outlook")).Not.ToContainTextAsync("You gain");

        await room.Lead.ClickAsync(".controls button.primary");
        await Assertions.Expect(ana.Locator(".outlook")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhatIf_OfBeforeSomethingHappened_IsGone()
    {
        await using var room = await NegotiatingAsync();
        var ana = room.Students[0].Page;
        await ana.ClickAsync(".question button:has-text('What if')");
        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync("You gain");

        await room.Lead.ClickAsync("summary:has-text('Let something happen')");
        await room.Lead.SelectOptionAsync("#shock", "Withdrawal");
        await room.Lead.ClickAsync("details:has(#shock) button");

        await Assertions.Expect(ana.Locator(".outlook")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhatIf_NamesTheHintAsWhatHappensWithoutIt()
    {
        await using var room = await NegotiatingAsync();
        var ana = room.Students[0].Page;
        var hint = (await ana.Locator(".question p:has-text('Your delegation would do')").TextContentAsync())!.Split(": ")[1].TrimEnd('.');

        await ana.ClickAsync(".question button:has-text('What if')");

        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync($"What if: {hint}.");
        await Assertions.Expect(ana.Locator(".outlook")).ToContainTextAsync($"now {hint}, later as it then sees fit");
    }

    [Fact]
    public async Task HandIn_WhileTheClassIsPaused_IsShutAndSaysSoUntilItGoesOn()
    {
        await using var room = await NegotiatingAsync();
        var ana = room.Students[0].Page;
        var handIn = ana.Locator(".question button.primary");

        await room.Lead.ClickAsync(".controls button:has-text('Pause')");
        await Assertions.Expect(handIn).ToBeDisabledAsync();
        await Assertions.Expect(ana.Locator(".question .paused")).ToContainTextAsync("you can hand in when it goes on");

        // As from a page that has not heard of the pause yet.
        await handIn.EvaluateAsync("button => { button.disabled = false; button.click(); }");
        await Assertions.Expect(ana.Locator("main [role=alert]")).ToContainTextAsync("paused");

        await room.Lead.ClickAsync(".controls button:has-text('Go on')");
        await Assertions
            .Expect(ana.Locator("main"))
            .Not.ToContainTextAsync("paused", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await Assertions.Expect(handIn).ToBeEnabledAsync();
        await ClassOfFive.HandInAsync(ana, 50);
    }

    [Fact]
    public async Task Vote_OnAText_SaysWhoPaysWhomAndWhatIsGained()
    {
        await using var room = new ClassOfFive(browser, await shared.AddressAsync());
        await room.CreateAsync("trade-truce");
        var ana = await room.JoinAsync("Ana", "USA");
        await room.NextAsync("Practice", ana);
        await room.NextAsync("Read your brief", ana);
        await room.NextAsync("Negotiate", ana);
        await room.NextAsync("Vote", ana);

        var card = ana.Page.Locator(".question");
        await Assertions.Expect(card).ToContainTextAsync("of the way from what everyone does alone (0 %) to full cooperation (100 %)");
        await Assertions.Expect(card).ToContainTextAsync("Side payment: you would");
        await Assertions.Expect(card).ToContainTextAsync("billion US$ a year");
        await Assertions.Expect(card).ToContainTextAsync("than without any agreement, side payment included");
    }

    private static Task SlideAsync(IPage page, int percent) => page.Locator(".question input[type=range]").First.FillAsync($"{percent}");

    private async Task<ClassOfFive> NegotiatingAsync()
    {
        var room = new ClassOfFive(browser, await shared.AddressAsync());
        await room.CreateAsync("climate-paris");
        var ana = await room.JoinAsync("Ana", "US");
        await room.NextAsync("Practice", ana);
        await room.NextAsync("Read your brief", ana);
        await room.NextAsync("Negotiate", ana);
        return room;
    }
}
