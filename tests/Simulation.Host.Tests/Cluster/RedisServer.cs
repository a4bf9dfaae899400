using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Simulation.Host.Tests.Cluster;

/// <summary>A Redis server of Debian's package, with its append-only file in a folder of its own.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";

    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-redis-").FullName;
    private readonly int _port = HostProcess.FreePort();
    private readonly string? _password;
    private Process? _process;

    private RedisServer(string? password) => _password = password;

    /// <summary>Where clusters meet.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"redis://localhost:{_port}");

    public static async Task<RedisServer> StartAsync(string? password = null)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed; tests/run.sh installs it.");
        var server = new RedisServer(password);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it, or starts it again where it was stopped.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(
            new ProcessStartInfo(
                Program,
                [
                    "--port",
                    $"{_port}",
                    "--dir",
                    _folder,
                    "--appendonly",
                    "yes",
                    "--save",
                    "",
                    "--bind",
                    "127.0.0.1",
                    .. _password is null ? Array.Empty<string>() : ["--requirepass", _password],
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        _ = _process.StandardOutput.ReadToEndAsync();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", _port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        Assert.Fail("redis-server did not start");
    }

    /// <summary>Stops it and starts it again without what it had kept.</summary>
    public async Task StartAnewAsync()
    {
        await StopAsync();
        foreach (var folder in Directory.GetDirectories(_folder))
            Directory.Delete(folder, true);

        await StartAgainAsync();
    }

    /// <summary>Does something with what is in it.</summary>
    public async Task DoAsync(Func<IDatabase, Task> act)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"localhost:{_port}");
        await act(redis.GetDatabase());
    }

    /// <summary>Stops it, as when its machine is lost.</summary>
    public async Task StopAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await StopAsync();

        Directory.Delete(_folder, true);
    }
}
