using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json;
using Simulation.Host.Tests.Cluster;

namespace Simulation.Host.Tests;

public sealed class HostTests(SharedHost shared)
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
        using var client = new HttpClient { BaseAddress = await shared.AddressAsync() };

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
        await Assert.ThrowsAnyAsync<SocketException>(() =>
            client.ConnectAsync("127.0.0.1", host.GatewayPort, TestContext.Current.CancellationToken).AsTask()
        );
    }

    [Fact]
    public async Task Silo_OfAHostByItself_IsReachedFromThisMachineOnly()
    {
        await using var host = await HostProcess.StartAsync();

        var listening = IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(end => end.Port == host.GatewayPort)
            .ToList();

        Assert.NotEmpty(listening);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), $"{end}"));
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
            var hosted = await HostProcess.NegsimAsync(
                "run",
                scenario,
                "--no-charts",
                "--out",
                Path.Combine(folder, "hosted"),
                "--cluster",
                $"localhost:{host.GatewayPort}"
            );

            Assert.True(embedded.ExitCode == 0, embedded.Error);
            Assert.True(hosted.ExitCode == 0, hosted.Error);
            Assert.Equal("localhost", Manifest(folder, "hosted").GetProperty("driver").GetString());
            Assert.Equal(
                Manifest(folder, "embedded").GetProperty("files").GetRawText(),
                Manifest(folder, "hosted").GetProperty("files").GetRawText()
            );
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("'--silo-prot'", "--silo-prot", "1")]
    [InlineData("'--operator-key'", "--operator-key", "a key that every list of processes would show")]
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
    [InlineData("found 'redis://'.", "--cluster", "redis://")]
    [InlineData("found 'redis://localhost/99'.", "--cluster", "redis://localhost/99")]
    [InlineData("found 'redis://…@localhost/99'.", "--cluster", "redis://me:pass@word@localhost/99")]
    [InlineData("found 'http+x://…@localhost'.", "--otlp", "http+x://me:password@localhost")]
    [InlineData("found 'redis://localhost?x=1'.", "--cluster", "redis://localhost?x=1")]
    [InlineData("found 'redis://localhost:99999'.", "--cluster", "redis://localhost:99999")]
    [InlineData("found 'http://localhost'.", "--cluster", "http://localhost")]
    [InlineData("found 'localhost:30000'.", "--cluster", "localhost:30000")]
    [InlineData("found ''.", "--cluster", "")]
    [InlineData(
        "Host:Advertise (--advertise): expected an IP address of this machine, or 'kubernetes'; found 'nowhere'.",
        "--advertise",
        "nowhere"
    )]
    [InlineData(
        "Host:Advertise (--advertise): in Kubernetes the pod has to be told in POD_NAME, POD_NAMESPACE, POD_IP",
        "--advertise",
        "kubernetes",
        "--cluster",
        "redis://localhost"
    )]
    [InlineData(
        "Host:Otlp (--otlp): expected the address of a collector, such as http://localhost:4318; found 'localhost:4318'.",
        "--otlp",
        "localhost:4318"
    )]
    [InlineData("Host:Advertise (--advertise): the Redis server is on another machine", "--cluster", "redis://10.0.0.5")]
    [InlineData("Host:KeepDays (--keep-days): expected a number of days from 1 to 3650; found '3651'.", "--keep-days", "3651")]
    [InlineData("Host:SiloPort (--silo-port): expected a port from 1 to 65535; found ''.", "--silo-port", "")]
    [InlineData(
        "Host:GatewayPort (--gateway-port): silo and clients cannot share port 5000.",
        "--gateway-port",
        "5000",
        "--silo-port",
        "5000"
    )]
    [InlineData("Urls (--urls): expected addresses such as http://localhost:5080 or http://0.0.0.0:5080; found ''.", "--urls", "")]
    [InlineData("Required argument missing for option: '--urls'.", "--urls")]
    [InlineData("'start'", "start")]
    public async Task Start_WrongOptions_EndsWith2(string message, params string[] arguments)
    {
        var outcome = await HostProcess.RunAsync(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("me:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ClassesThatCannotBeRead_SaysSo()
    {
        var data = Directory.CreateTempSubdirectory("negsim-host-");
        await File.WriteAllTextAsync(
            Path.Combine(data.FullName, "classes.db"),
            new string('x', 5000),
            TestContext.Current.CancellationToken
        );

        var outcome = await HostProcess.RunAsync(
            "--urls",
            "http://localhost:0",
            "--silo-port",
            $"{HostProcess.FreePort()}",
            "--gateway-port",
            $"{HostProcess.FreePort()}",
            "--data",
            data.FullName
        );

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"the classes in {data.FullName} cannot be read: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        data.Delete(true);
    }

    [Fact]
    public async Task Start_ManyWrongSettings_NamesEachOfThem()
    {
        var environment = new Dictionary<string, string>
        {
            ["Host__SiloProt"] = "1",
            ["Host__KeepDays"] = "many",
            ["Host__OperatorKey"] = "secret",
        };

        var outcome = await HostProcess.RunAsync(environment, "--cluster", "mars", "--urls", "nowhere");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Host:SiloProt: there is no such setting. Did you mean 'SiloPort'?", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Host:OperatorKey (Host__OperatorKey): expected at least 16 characters that nobody guesses; found 6.",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(5, outcome.Error.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Start_RedisServerThatCannotBeUsed_SaysWhy()
    {
        await using var redis = await RedisServer.StartAsync("secret");
        var elsewhere = $"redis://localhost:{HostProcess.FreePort()}";

        var nobody = await HostProcess.RunAsync("--cluster", elsewhere);
        var noPassword = await HostProcess.RunAsync("--cluster", redis.Address);
        var wrongPassword = await HostProcess.RunAsync("--cluster", redis.Address.Replace("//", "//:wrong@", StringComparison.Ordinal));
        await using var right = await HostProcess.StartInAsync(redis.Address.Replace("//", "//:secret@", StringComparison.Ordinal));

        Assert.Equal(
            (1, $"no Redis server answers at {elsewhere}: is it running, and is the address right?\n"),
            (nobody.ExitCode, nobody.Error)
        );
        Assert.Equal((1, 1), (noPassword.ExitCode, wrongPassword.ExitCode));
        Assert.StartsWith(
            $"the Redis server at {redis.Address} refuses the user or the password",
            noPassword.Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"the Redis server at {redis.Address} refuses the user or the password",
            wrongPassword.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("wrong@", wrongPassword.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortsOfAnotherHost_SaysWhichAreTaken()
    {
        await using var host = await HostProcess.StartAsync();
        var silo = $"{HostProcess.FreePort()}";
        var gateway = $"{HostProcess.FreePort()}";

        var onItsGateway = await HostProcess.RunAsync(
            "--urls",
            "http://localhost:0",
            "--silo-port",
            silo,
            "--gateway-port",
            $"{host.GatewayPort}"
        );
        var onItsAddress = await HostProcess.RunAsync("--urls", host.Address.ToString(), "--silo-port", silo, "--gateway-port", gateway);

        Assert.Equal((1, 1), (onItsGateway.ExitCode, onItsAddress.ExitCode));
        Assert.StartsWith($"port {host.GatewayPort} is in use", onItsGateway.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{host.Address} is in use", onItsAddress.Error, StringComparison.Ordinal);
    }

    private static JsonElement Manifest(string folder, string run) =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(folder, run, "manifest.json")));
}
