using System.Net.Sockets;
using System.Text.Json;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests;

public sealed class HostTests
{
    private const string Scenario = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 4 }
        countries: { count: 3 }
        trust: { initial: 0.6 }
        replicates: 20
        seed: 7

        """;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfARunningHost_IsGood(string path)
    {
        await using var host = await HostProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Stop_OfARunningHost_IsOrderlyAndFreesItsPorts()
    {
        await using var host = await HostProcess.StartAsync();

        var outcome = await host.StopAsync();

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var client = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", host.GatewayPort, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task Run_OnAHost_GivesTheSameBytesAsEmbedded()
    {
        await using var host = await HostProcess.StartAsync();
        var folder = Directory.CreateTempSubdirectory("negsim-test-").FullName;
        try
        {
            var scenario = Path.Combine(folder, "small.yaml");
            await File.WriteAllTextAsync(scenario, Scenario, TestContext.Current.CancellationToken);

            var embedded = await HostProcess.NegsimAsync("run", scenario, "--no-charts", "--out", Path.Combine(folder, "embedded"));
            var hosted = await HostProcess.NegsimAsync("run", scenario, "--no-charts", "--out", Path.Combine(folder, "hosted"), "--cluster", $"localhost:{host.GatewayPort}");

            Assert.True(embedded.ExitCode == 0, embedded.Error);
            Assert.True(hosted.ExitCode == 0, hosted.Error);
            Assert.Equal("localhost", Manifest(folder, "hosted").GetProperty("driver").GetString());
            Assert.Equal(Manifest(folder, "embedded").GetProperty("files").GetRawText(), Manifest(folder, "hosted").GetProperty("files").GetRawText());
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("'--silo-prot'", "--silo-prot", "1")]
    [InlineData("Host:SiloPort (--silo-port): expected a port from 1 to 65535; found '0'.", "--silo-port", "0")]
    [InlineData("Host:SiloPort (--silo-port): expected a port from 1 to 65535; found 'x'.", "--silo-port", "x")]
    [InlineData("Host:GatewayPort (--gateway-port): expected a port from 1 to 65535; found '70000'.", "--gateway-port", "70000")]
    [InlineData("Host:GatewayPort (--gateway-port): silo and clients cannot share port 11111.", "--gateway-port", "11111")]
    [InlineData("Host:KeepDays (--keep-days): expected a number of days from 1 to 3650; found '-1'.", "--keep-days", "-1")]
    [InlineData("Host:Data (--data): expected a folder that can be written; found '/dev/null/x'", "--data", "/dev/null/x")]
    [InlineData("Urls (--urls): expected addresses such as http://localhost:5080 or http://0.0.0.0:5080; found 'here'.", "--urls", "here")]
    [InlineData("found 'http://localhost:99999'.", "--urls", "http://localhost:5081;http://localhost:99999")]
    [InlineData("found 'ftp://localhost'.", "--urls", "ftp://localhost")]
    [InlineData("Host:Cluster (--cluster): expected 'localhost' or redis://HOST[:PORT]; found 'mars'.", "--cluster", "mars")]
    public async Task Start_WrongOptions_EndsWith2(string message, params string[] arguments)
    {
        var outcome = await HostProcess.RunAsync(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ManyWrongSettings_NamesEachOfThem()
    {
        var environment = new Dictionary<string, string> { ["Host__SiloProt"] = "1", ["Host__KeepDays"] = "many" };

        var outcome = await HostProcess.RunAsync(environment, "--cluster", "mars", "--urls", "nowhere");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Host:SiloProt: there is no such setting. Did you mean 'SiloPort'?", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(4, outcome.Error.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Start_PortsOfAnotherHost_SaysWhichAreTaken()
    {
        await using var host = await HostProcess.StartAsync();
        var (silo, gateway) = ($"{HostProcess.FreePort()}", $"{HostProcess.FreePort()}");

        var onItsGateway = await HostProcess.RunAsync("--urls", "http://localhost:0", "--silo-port", silo, "--gateway-port", $"{host.GatewayPort}");
        var onItsAddress = await HostProcess.RunAsync("--urls", host.Address.ToString(), "--silo-port", silo, "--gateway-port", gateway);

        Assert.Equal((1, 1), (onItsGateway.ExitCode, onItsAddress.ExitCode));
        Assert.StartsWith($"port {host.GatewayPort} is in use", onItsGateway.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{host.Address} is in use", onItsAddress.Error, StringComparison.Ordinal);
    }

    private static JsonElement Manifest(string folder, string run) => JsonElement.Parse(File.ReadAllText(Path.Combine(folder, run, "manifest.json")));
}
