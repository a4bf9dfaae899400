using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Simulation.Host.Tests.Operators;

/// <summary>The dashboard is for whoever has the operator key, and for nobody where there is none.</summary>
public sealed class OperatorPagesTests
{
    private const string Key = "correct horse battery staple";
    private static readonly Uri Dashboard = new("operator/dashboard/", UriKind.Relative);

    [Fact]
    public async Task Dashboard_WithoutAnOperatorKey_IsNotThere()
    {
        await using var host = await HostProcess.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(host, Key)).Status);
    }

    [Fact]
    public async Task Dashboard_WithAnOperatorKey_IsForWhoeverHasIt()
    {
        await using var host = await HostProcess.StartAsync(
            environment: new Dictionary<string, string> { ["Host__OperatorKey"] = Key, ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" }
        );

        var nobody = await AskAsync(host, null);
        var another = await AskAsync(host, "another key of some length");
        var right = await AskAsync(host, Key);
        var inTheClear = await AskAsync(host, Key, ("X-Forwarded-For", "203.0.113.7"));
        var overTls = await AskAsync(host, Key, ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (nobody.Status, another.Status));
        Assert.Contains("Basic", nobody.Challenge, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, right.Status);
        Assert.Contains("Orleans Dashboard", right.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (inTheClear.Status, overTls.Status));
        Assert.DoesNotContain("Orleans Dashboard", nobody.Text + another.Text + inTheClear.Text, StringComparison.Ordinal);
        var outcome = await host.StopAsync();
        Assert.DoesNotContain(Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Challenge, string Text)> AskAsync(
        HostProcess host,
        string? key,
        params (string Name, string Value)[] headers
    )
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        if (key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"me:{key}"))
            );
        foreach (var (name, value) in headers)
            http.DefaultRequestHeaders.Add(name, value);

        using var answer = await http.GetAsync(Dashboard, TestContext.Current.CancellationToken);
        return (
            answer.StatusCode,
            answer.Headers.WwwAuthenticate.ToString(),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }
}
