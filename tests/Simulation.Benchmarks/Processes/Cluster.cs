using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Simulation.Benchmarks.Processes;

/// <summary>Hosts of this build that meet through Debian's Redis server, all on this machine.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    // As its own project builds it, in the configuration of this program.
    private static readonly string Host = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory,
            "..",
            "..",
            "..",
            "..",
            "..",
            "Simulation.Host",
            Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), AppContext.BaseDirectory),
            "Simulation.Host"
        )
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-benchmark-");
    private readonly int _port = FreePort();
    private readonly List<ChildProcess> _processes = [];

    private Cluster() { }

    /// <summary>What <c>--cluster</c> calls it.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"redis://localhost:{_port}");

    /// <summary>How long its hosts were at work until now, added up.</summary>
    public double ProcessorSeconds => _processes[1..].Sum(process => process.ProcessorSeconds);

    /// <summary>Starts Redis and hosts.</summary>
    /// <param name="hosts">How many hosts.</param>
    /// <param name="oneCoreEach">Whether each keeps to a core, the first to the first; else they share all.</param>
    public static async Task<Cluster> StartAsync(int hosts, bool oneCoreEach = false)
    {
        var cluster = new Cluster();
        cluster._processes.Add(
            await ChildProcess.StartAsync(
                "redis-server",
                "Ready to accept connections",
                "--port",
                $"{cluster._port}",
                "--dir",
                cluster._folder.FullName,
                "--appendonly",
                "yes",
                "--save",
                ""
            )
        );
        for (var host = 0; host < hosts; host++)
        {
            string[] command = oneCoreEach ? ["taskset", "-c", $"{host}", Host] : [Host];
            cluster._processes.Add(
                await ChildProcess.StartAsync(
                    command[0],
                    "serves on",
                    [
                        .. command[1..],
                        "--cluster",
                        cluster.Address,
                        "--urls",
                        "http://127.0.0.1:0",
                        "--silo-port",
                        $"{FreePort()}",
                        "--gateway-port",
                        $"{FreePort()}",
                        "--data",
                        Path.Combine(cluster._folder.FullName, $"host-{host}"),
                    ]
                )
            );
        }

        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
            await process.DisposeAsync();

        _folder.Delete(true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
