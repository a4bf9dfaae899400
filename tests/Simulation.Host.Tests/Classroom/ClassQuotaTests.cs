using System.Net;
using System.Net.Http.Json;

namespace Simulation.Host.Tests.Classroom;

/// <summary>How many classes one address makes, and all together.</summary>
public sealed class ClassQuotaTests
{
    private const int Many = 40;

    [Theory]
    [InlineData("Host__ClassesPerAddress", "3", HttpStatusCode.TooManyRequests, "3 classes that were made from here are open")]
    [InlineData(
        "Host__ClassMegabytes",
        "1",
        HttpStatusCode.ServiceUnavailable,
        "so many classes are open on this host that there is no room for another"
    )]
    public async Task Classes_BeyondTheLimit_AreRefusedWithASentence(string setting, string value, HttpStatusCode status, string sentence)
    {
        await using var host = await HostProcess.StartAsync(environment: new Dictionary<string, string> { [setting] = value });
        using var http = new HttpClient { BaseAddress = host.Address };
        for (var made = 0; made < Many; made++)
        {
            using var answer = await http.PostAsJsonAsync(
                new Uri("api/classes", UriKind.Relative),
                new { scenario = "climate-paris", timed = false },
                TestContext.Current.CancellationToken
            );
            if (answer.StatusCode == HttpStatusCode.Created)
                continue;

            Assert.True(made > 0);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(
                sentence,
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
            return;
        }

        Assert.Fail($"{Many} classes were made.");
    }
}
