using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests;

/// <summary><c>negsim demo</c> with the host that it starts.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-demo-test-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task Demo_OpensTheClassInTheBrowser_AndStopsWithCtrlC()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The browser is a script that stands for xdg-open.");
        var opened = await FakeBrowserAsync();
        await using var demo = await DemoProcess.StartAsync(HostProcess.Negsim, [], path: _folder.FullName);
        var lead = new Uri(demo.Addresses["facilitator"]);
        await WaitForAsync(opened);

        await AssertLeadsOnceAsync(lead);
        var exitCode = await demo.InterruptAsync();

        Assert.Equal(130, exitCode);
        Assert.Equal(lead.AbsoluteUri, await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken));
        Assert.Equal($"{demo.Addresses["seats"]}/projector", demo.Addresses["projector"]);
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri(demo.Addresses["seats"]), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Demo_OfWhatCannotBe_SaysSo()
    {
        await using var host = await HostProcess.StartAsync();

        var taken = await HostProcess.NegsimAsync("demo", "--no-browser", "--urls", host.Address.ToString());
        var wrong = await HostProcess.NegsimAsync("demo", "--no-browser", "--urls", "here");
        var unknown = await HostProcess.NegsimAsync(
            "demo",
            "climate-pariss",
            "--no-browser",
            "--urls",
            $"http://localhost:{HostProcess.FreePort()}"
        );

        Assert.Equal((1, 2, 2), (taken.ExitCode, wrong.ExitCode, unknown.ExitCode));
        Assert.Contains($"{host.Address} is in use", taken.Error, StringComparison.Ordinal);
        Assert.Contains("found 'here'", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'climate-paris'?", unknown.Error, StringComparison.Ordinal);
    }

    // A browser that writes down what it was to open.
    private async Task<string> FakeBrowserAsync()
    {
        var opened = Path.Combine(_folder.FullName, "opened");
        var opener = Path.Combine(_folder.FullName, "xdg-open");
        await File.WriteAllTextAsync(
            opener,
            $"#!/bin/sh\nprintf %s \"$1\" >'{opened}.new' && mv '{opened}.new' '{opened}'\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return opened;
    }

    // The key from behind the # goes into a form, as the page does it: who comes first leads, who comes next does not.
    private static async Task AssertLeadsOnceAsync(Uri lead)
    {
        var first = await LeadAsync(lead);
        var second = await LeadAsync(lead);

        Assert.Contains("/projector", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/projector", second, StringComparison.Ordinal);
        Assert.DoesNotContain(lead.Fragment[1..], first, StringComparison.Ordinal);
    }

    private static async Task<string> LeadAsync(Uri lead)
    {
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(lead, TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([new("key", lead.Fragment[1..]), new(FormToken.Field, FormToken.In(page))]);
        using var answer = await browser.PostAsync(lead, form, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WaitForAsync(string file)
    {
        for (var waited = 0; !File.Exists(file); waited++)
        {
            Assert.True(waited < 300, $"{file} was expected within 30 seconds");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
