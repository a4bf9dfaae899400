using System.Text;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>What goes over the wire to one seat's browser: its page, and every frame of its live connection.</summary>
public sealed class WireTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Traffic_ToOneSeat_ContainsNothingPrivateOfAnother()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        var us = await room.JoinAsync("Ana", "US");
        var china = await room.JoinAsync("Bo", "China");
        var traffic = new StringBuilder();
        us.Page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => traffic.Append(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        var page = await us.Page.ReloadAsync();
        traffic.Append(await page!.TextAsync());
        await ClassOfFive.LiveAsync(us.Page);

        await room.NextAsync("Practice", us, china);
        await room.NextAsync("Read your brief", us, china);
        var own = await BriefAsync(us.Page);
        var other = await BriefAsync(china.Page);
        await room.NextAsync("Negotiate", us, china);
        await china.Page.SelectOptionAsync("#to", "EU");
        await china.Page.FillAsync("#message", "only for the EU");
        await china.Page.ClickAsync("form:has(#message) button");
        await Assertions.Expect(china.Page.Locator(".talk")).ToContainTextAsync("only for the EU");
        await china.Page.FillAsync("#because", "our secret reason");
        await ClassOfFive.HandInAsync(china.Page, 37);
        await room.NextAsync("Negotiate", us);
        await Assertions.Expect(us.Page.Locator(".phase")).ToContainTextAsync("round 2");
        await room.NextAsync("Vote", us);

        var seen = traffic.ToString();
        Assert.Contains(own[..40], seen, StringComparison.Ordinal);
        Assert.Contains("Negotiate", seen, StringComparison.Ordinal);
        foreach (var secret in new[] { other[..60], "only for the EU", "our secret reason" })
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
        foreach (
            var cookie in (await china.Page.Context.CookiesAsync())
                .Concat(await room.Lead.Context.CookiesAsync())
                .Where(cookie => cookie.Name.StartsWith("negsim", StringComparison.Ordinal))
        )
            Assert.DoesNotContain(cookie.Value, seen, StringComparison.Ordinal);
    }

    private static async Task<string> BriefAsync(IPage page) =>
        (await page.Locator("details:has(summary:text('for you alone')) p").TextContentAsync())!;
}
