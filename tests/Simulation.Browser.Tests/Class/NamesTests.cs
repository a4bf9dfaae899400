using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>Parties have their names on every page of a class, in every phase; codes are for files and programs.</summary>
public sealed partial class NamesTests(BrowserFixture browser, SharedHost shared)
{
    [Theory]
    [InlineData("trade-truce", "JPN")]
    [InlineData("montreal-protocol", "JPN")]
    public async Task Pages_OfAClass_SayNamesInsteadOfCodes(string scenario, string seat)
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync(scenario);
        var ana = await room.JoinAsync("Ana", seat);
        await using var wall = await browser.OpenAsync($"{host}class/{room.Code}/projector");
        await using var newcomer = await browser.OpenAsync($"{host}class/{room.Code}");
        await ClassOfFive.LiveAsync(wall.Page);
        var codes = await CodesAsync(host, room.Code);
        Assert.Contains("USA", codes);
        Assert.DoesNotContain("USA", await TextAsync(newcomer.Page), StringComparison.Ordinal);
        for (var step = 0; ; step++)
        {
            foreach (var page in new[] { room.Lead, ana.Page, wall.Page })
            {
                // Two votes can follow one another in the same words, so the number of the step says that the page has seen it.
                await Assertions.Expect(page.Locator($".phase[data-step='{step}']").First).ToBeVisibleAsync();
                var text = await TextAsync(page);
                Assert.All(codes, code => Assert.DoesNotMatch($@"\b{Regex.Escape(code)}\b", text));
                Assert.DoesNotMatch(Key(), text);
            }

            if (await room.Lead.Locator(".phase-name").First.TextContentAsync() == "Debrief")
                return;

            await room.Lead.ClickAsync(".controls button.primary");
        }
    }

    // All that the page has to say, what is folded up included.
    private static async Task<string> TextAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        return await page.Locator("main").InnerTextAsync();
    }

    // Codes that are not the name itself.
    private static async Task<IReadOnlyList<string>> CodesAsync(Uri host, string code)
    {
        using var http = new HttpClient { BaseAddress = host };
        using var seen = JsonDocument.Parse(
            await http.GetStringAsync(new Uri($"api/classes/{code}", UriKind.Relative), TestContext.Current.CancellationToken)
        );
        var seats = seen
            .RootElement.GetProperty("shared")
            .GetProperty("seats")
            .EnumerateArray()
            .Select(seat => (Code: seat.GetProperty("code").GetString()!, Name: seat.GetProperty("name").GetString()!));
        return [.. seats.Where(seat => seat.Code != seat.Name && seat.Code.Length == 3).Select(seat => seat.Code)];
    }

    // Names of series and issues as files have them, such as closing_the_gap or party_3.
    [GeneratedRegex("[a-z]+_[a-z0-9]+")]
    private static partial Regex Key();
}
