using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Simulation.Browser.Tests.Support;

/// <summary>A page that is being read, and what it asked for and complained of since it was opened.</summary>
public sealed class Reader : IAsyncDisposable
{
    private const int MostLooks = 50;

    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private Reader(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What was asked for beside the page itself and what stands in it.</summary>
    public IEnumerable<string> RequestsBeyond(string address) =>
        _requests.Where(url => url != address && !url.StartsWith("data:", StringComparison.Ordinal));

    public static async Task<Reader> OpenAsync(IPage page, string address)
    {
        var reader = new Reader(page);
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return reader;
    }

    /// <summary>Shows the page in another theme and width.</summary>
    public async Task ShowAsync(ColorScheme theme, int width)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
        await Page.SetViewportSizeAsync(width, Page.ViewportSize!.Height);
    }

    /// <summary>Whether the page is no wider than the screen, once charts have taken its width.</summary>
    public async Task<bool> FitsAsync()
    {
        for (var looks = 0; looks < MostLooks && await OverflowAsync() > 0; looks++)
            await Page.WaitForTimeoutAsync(100);

        return await OverflowAsync() <= 0;
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What axe finds wrong with the page, each rule with the first element that breaks it.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityProblemsAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}")];
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
