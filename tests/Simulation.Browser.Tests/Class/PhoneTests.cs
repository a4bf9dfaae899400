using Microsoft.Playwright;
using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Class;

/// <summary>On a phone no number or word of a class is cut off: whatever does not fit wraps, or stands in a part that scrolls.</summary>
public sealed class PhoneTests(BrowserFixture browser, SharedHost shared)
{
    // Elements whose text is cut: wider than themselves without a way to scroll, or past the edge of the screen outside a part that
    // scrolls; and fields too narrow for what stands in them.
    private const string Clipped = """
        () => {
            document.querySelectorAll('details').forEach(part => part.open = true);
            const scrolls = element => { for (let at = element; at; at = at.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true; return false; };
            const speaks = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
            const told = [];
            for (const element of document.querySelectorAll('body *')) {
                if (element.closest('.skip, .connection-note, script, style') || !element.getClientRects().length) continue;
                const isField = element.matches('input, select, textarea'), box = element.getBoundingClientRect();
                if (!isField && !speaks(element)) continue;
                const frame = element.closest('svg')?.getBoundingClientRect();
                const isCut = frame ? box.left < frame.left - 1 || box.right > frame.right + 1 : element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && !['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
                const isOutside = !scrolls(element) && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
                let isNarrow = false;
                if (element.matches('select')) {
                    const probe = element.cloneNode(true);
                    probe.style.cssText = 'position: absolute; visibility: hidden; inline-size: auto';
                    probe.replaceChildren(...[...element.selectedOptions].map(option => option.cloneNode(true)));
                    element.after(probe);
                    isNarrow = probe.getBoundingClientRect().width > box.width + 1;
                    probe.remove();
                }
                if (isCut || isOutside || isNarrow) told.push(`${element.tagName}.${element.className?.baseVal ?? element.className}: ${(element.textContent || element.value).trim().slice(0, 60)} (${element.scrollWidth} in ${element.clientWidth}, to ${Math.round(box.right)})`);
            }
            for (const part of document.querySelectorAll('.scroll:not(:has(table.dense))'))
                if (part.scrollWidth > part.clientWidth + 1) told.push(`The table ${part.ariaLabel}: ${part.scrollWidth} in ${part.clientWidth}`);
            return told;
        }
        """;

    [Theory]
    [InlineData("climate-paris", "OthAsia", "en")]
    [InlineData("trade-truce", "GBR", "fr")]
    public async Task Pages_OfAClassInEveryPhase_CutNothingOff(string scenario, string seat, string language)
    {
        var host = await shared.AddressAsync();
        await using var room = new ClassOfFive(browser, host);
        await room.CreateAsync(scenario);
        var ana = await room.JoinAsync("Anastasia-Alexandrina", seat, language);
        await using var wall = await browser.OpenAsync($"{host}class/{room.Code}/projector", language: language);
        await ClassOfFive.LiveAsync(wall.Page);
        for (var phases = 0; phases < 14; phases++)
        {
            foreach (var page in new[] { ana.Page, room.Lead, wall.Page })
            {
                await FitsAsync(page);
                await page.SetViewportSizeAsync(1280, 800);
            }

            if (await room.Lead.Locator(".phase-name").First.TextContentAsync() == "Debrief")
                return;

            if (phases == 3)
                await AskAsync(ana.Page);

            await room.Lead.ClickAsync(".controls button.primary");
            await Assertions.Expect(ana.Page.Locator(".outlook")).ToHaveCountAsync(0);
        }
    }

    private static async Task AskAsync(IPage page)
    {
        await page.ClickAsync(".question .row:last-of-type button:not(.primary)");
        await Assertions.Expect(page.Locator(".outlook strong")).ToBeVisibleAsync();
        await page.ClickAsync(".question button.primary");
        await Assertions.Expect(page.Locator(".question .notice")).ToBeVisibleAsync();
        await FitsAsync(page);
    }

    private static async Task FitsAsync(IPage page)
    {
        foreach (var width in new[] { 390, 360 })
        {
            await page.SetViewportSizeAsync(width, 800);
            var cut = await page.EvaluateAsync<string[]>(Clipped);
            for (var looks = 0; looks < 50 && cut.Length > 0; looks++)
            {
                // Charts take their new width a moment later.
                await page.WaitForTimeoutAsync(100);
                cut = await page.EvaluateAsync<string[]>(Clipped);
            }

            Assert.True(cut.Length == 0, $"{page.Url} at {width} pixels: {string.Join("; ", cut)}");
        }
    }
}
