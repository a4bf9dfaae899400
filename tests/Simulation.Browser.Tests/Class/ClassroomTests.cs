using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>
/// A facilitator and four students play climate-paris through two conferences, and everything goes wrong that does in a room.
/// </summary>
public sealed class ClassroomTests(BrowserFixture browser, SharedHost shared)
{
    [Fact]
    public async Task Class_OfFourThroughTwoConferences_EndsInADebriefThatReplayProves()
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync("climate-paris");
        var ana = await room.JoinAsync("Ana", "US");
        var bo = await room.JoinAsync("Bo", "China");
        var cem = await room.JoinAsync("Cem", "EU");
        var dia = await room.JoinAsync("Dia", "India");
        await ana.Page.FillAsync("#prediction", "3.1");
        await ana.Page.ClickAsync("#prediction + button");

        await room.NextAsync("Practice", ana, bo, cem, dia);
        await ClassOfFive.HandInAsync(ana.Page, 150);
        await room.NextAsync("Read your brief", ana, bo, cem, dia);
        await Assertions.Expect(ana.Page.Locator("text=Your brief, for you alone")).ToBeVisibleAsync();

        await room.NextAsync("Negotiate", ana, bo, cem, dia);
        await ClassOfFive.HandInAsync(ana.Page, 90);
        await ClassOfFive.HandInAsync(bo.Page, 80);

        // A refresh keeps the seat and what was handed in.
        await cem.Page.ReloadAsync();
        await ClassOfFive.LiveAsync(cem.Page);
        await ClassOfFive.HandInAsync(cem.Page, 110);
        await ana.Page.ReloadAsync();
        await ClassOfFive.LiveAsync(ana.Page);
        await Assertions.Expect(ana.Page.Locator(".question .notice")).ToContainTextAsync("90 %");

        // A lost phone: its owner goes on with another device, whose link nobody else knows.
        await dia.Page.GotoAsync($"{host}class/{room.Code}/device");
        var link = await dia.Page.Locator("main a[href*='/here#']").GetAttributeAsync("href");
        var other = await browser.OpenAsync(link!, width: 360);
        await dia.Page.CloseAsync();
        await other.Page.ClickAsync("main button.primary");
        await ClassOfFive.LiveAsync(other.Page);
        await Assertions.Expect(other.Page.Locator("h1")).ToContainTextAsync("India");
        await ClassOfFive.HandInAsync(other.Page, 60);

        // In a pause nothing can be handed in, and the page says so.
        await room.Lead.ClickAsync("text=Pause");
        await Assertions.Expect(bo.Page.Locator(".question button.primary")).ToBeDisabledAsync();
        await Assertions.Expect(bo.Page.Locator(".question .paused")).ToBeVisibleAsync();
        await room.Lead.ClickAsync(".controls button:has-text('Go on')");

        // An undo goes back to the first round, and what was said in it is asked again.
        await room.NextAsync("Negotiate");
        await Assertions.Expect(bo.Page.Locator(".phase")).ToContainTextAsync("round 2");
        await room.Lead.ClickAsync("text=Undo last phase");
        await room.Lead.ClickAsync("#undo button.danger");
        await Assertions.Expect(bo.Page.Locator(".phase")).ToContainTextAsync("round 1");
        await Assertions.Expect(bo.Page.Locator(".question .notice")).ToHaveCountAsync(0);
        await ClassOfFive.HandInAsync(bo.Page, 70);
        await ClassOfFive.HandInAsync(ana.Page, 90);
        await room.NextAsync("Negotiate");
        await Assertions.Expect(cem.Page.Locator(".phase")).ToContainTextAsync("round 2");

        // Now everyone sees what the others announced, and where it leads.
        await Assertions.Expect(cem.Page.Locator("tr:has-text('United States') td").First).ToHaveTextAsync(new Regex("[0-9]+ %"));
        await Assertions.Expect(cem.Page.Locator("text=If everyone goes on as told so far")).ToBeVisibleAsync();

        // A bot takes a seat over, and gives it back.
        await room.Lead.SelectOptionAsync("#botseat", "EU");
        await room.Lead.ClickAsync("text=Let the bot take over");
        await Assertions.Expect(cem.Page.Locator("text=given your seat to its delegation")).ToBeVisibleAsync();
        await room.Lead.ClickAsync("text=Give back to people");
        await Assertions.Expect(cem.Page.Locator(".question")).ToBeVisibleAsync();

        await room.NextAsync("Vote", ana);
        await ClassOfFive.VoteYesAsync(ana.Page);
        await room.NextAsync("Implement", ana);
        await ClassOfFive.HandInAsync(ana.Page, 50);
        await room.NextAsync("Review", ana);
        await Assertions.Expect(ana.Page.Locator("text=Nothing to decide for you now")).ToBeVisibleAsync();

        await room.NextAsync("Negotiate", ana);
        await ClassOfFive.HandInAsync(ana.Page, 100);
        await ana.Page.ClickAsync(".question button:has-text('What if')");
        await Assertions
            .Expect(ana.Page.Locator(".notice p:has-text('You gain')"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 120_000 });
        for (var clicks = 0; clicks < 6 && await room.Lead.Locator(".phase-name").First.TextContentAsync() != "Debrief"; clicks++)
        {
            var before = await room.Lead.Locator(".phase").First.TextContentAsync();
            await room.Lead.ClickAsync(".controls button.primary");
            await Assertions.Expect(room.Lead.Locator(".phase").First).Not.ToHaveTextAsync(before!);
        }

        await Assertions.Expect(ana.Page.Locator(".phase-name")).ToHaveTextAsync("Debrief");
        await Assertions.Expect(ana.Page.Locator("text=median of your predictions")).ToContainTextAsync("3.10");
        Assert.Empty(ana.Complaints);
        await ProveAsync(room.Lead, "temperature_2100");
    }

    // What the debrief shows is what stands in the saved folder, and `negsim replay` gives the same bytes.
    private static async Task ProveAsync(IPage lead, string indicator)
    {
        var shown = await lead.Locator($"[data-indicator={indicator}]").First.TextContentAsync();
        var download = await lead.RunAndWaitForDownloadAsync(() => lead.ClickAsync("text=Save report and data"));
        var root = Directory.CreateTempSubdirectory("negsim-class-test-");
        await ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), root.FullName, TestContext.Current.CancellationToken);
        var folder = Assert.Single(root.GetDirectories()).FullName;
        Assert.Contains("same bytes", await Shell.NegsimAsync("replay", folder), StringComparison.Ordinal);

        using var summary = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "summary.json"), TestContext.Current.CancellationToken)
        );
        var saved = summary.RootElement.GetProperty("indicators").GetProperty(indicator).GetProperty("mean").GetDouble();
        Assert.Equal(saved, double.Parse(shown!, CultureInfo.InvariantCulture), 0.01);
        Assert.True(File.Exists(Path.Combine(folder, "report.html")));
        Assert.DoesNotContain(
            "\"key\":\"",
            (await File.ReadAllTextAsync(Path.Combine(folder, "class-log.jsonl"), TestContext.Current.CancellationToken)).Replace(
                "\"key\":\"\"",
                "",
                StringComparison.Ordinal
            ),
            StringComparison.Ordinal
        );
        root.Delete(true);
    }
}
