using System.Net;
using System.Text;
using System.Text.Json;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Telemetry;

/// <summary>What a host tells of its work: metrics and traces to a collector, and logs.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Collector_AfterARunAndAClass_HasTheirMetricsAndTraces()
    {
        await using var collector = new Collector();
        await using var host = await HostProcess.StartWithAsync("--otlp", collector.Address);
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var folder = Directory.CreateTempSubdirectory("negsim-test-").FullName;
        try
        {
            var run = await HostProcess.NegsimAsync(
                "run",
                "commons-symmetric",
                "--replicates",
                "5",
                "--no-charts",
                "--out",
                Path.Combine(folder, "run"),
                "--cluster",
                $"localhost:{host.GatewayPort}"
            );
            Assert.True(run.ExitCode == 0, run.Error);
        }
        finally
        {
            Directory.Delete(folder, true);
        }

        // What is not sent yet is sent when the host stops.
        Assert.Equal(0, (await host.StopAsync()).ExitCode);

        Assert.All(
            ["negsim.lanes", "negsim.batch.duration", "orleans-", "http.server.request.duration"],
            name => Assert.Contains(name, collector.Got("/v1/metrics"), StringComparison.Ordinal)
        );
        Assert.All(
            ["negsim.run", "batch", "IConferenceGrain"],
            name => Assert.Contains(name, collector.Got("/v1/traces"), StringComparison.Ordinal)
        );
        // Thousands of these would push out the batch's own trace.
        Assert.DoesNotContain("ICountryGrain/Answer", collector.Got("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_AsJson_NameTheirClass()
    {
        await using var host = await HostProcess.StartAsync(
            environment: new Dictionary<string, string> { ["Logging__Console__FormatterName"] = "json" }
        );
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("trade-truce");
        var secret = await room.JoinAsync("USA");
        await room.NextAsync();

        var said = (await host.StopAsync()).Output;

        var states = said.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonElement.Parse(line).GetProperty("State"))
            .ToList();
        Assert.Contains(
            states,
            state => state.TryGetProperty("Class", out var code) && code.GetString() == room.Code && state.TryGetProperty("Phase", out _)
        );
        Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Lead, said, StringComparison.Ordinal);
    }

    // Takes whatever is sent and answers that it is fine. In protocol buffers, names are text as it is.
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Dictionary<string, StringBuilder> _got = [];
        private readonly Task _listening;

        public Collector()
        {
            Address = $"http://localhost:{HostProcess.FreePort()}";
            _listener.Prefixes.Add($"{Address}/");
            _listener.Start();
            _listening = ListenAsync();
        }

        public string Address { get; }

        public string Got(string path)
        {
            lock (_got)
                return _got.GetValueOrDefault(path)?.ToString() ?? "";
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _listening;
        }

        private async Task ListenAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var call = await _listener.GetContextAsync();
                    using var reader = new StreamReader(call.Request.InputStream, Encoding.Latin1);
                    var body = await reader.ReadToEndAsync();
                    lock (_got)
                    {
                        _got.TryAdd(call.Request.Url!.AbsolutePath, new StringBuilder());
                        _got[call.Request.Url.AbsolutePath].Append(body);
                    }

                    call.Response.Close();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
