using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Simulation.Runner.Demo;

/// <summary>A host of its own for a demo: its data go away with it.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private const int Terminate = 15;
    private const string Serves = "serves on ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("negsim-demo-");
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private DemoHost(string program, IEnumerable<string> arguments, string urls, string? plugins)
    {
        // Nobody but the demo needs the silo, so any ports will do.
        var (silo, gateway) = FreePorts();
        var start = new ProcessStartInfo(
            program,
            [
                .. arguments,
                "--urls",
                urls,
                "--data",
                _data.FullName,
                "--silo-port",
                $"{silo}",
                "--gateway-port",
                $"{gateway}",
                .. plugins is null ? Array.Empty<string>() : ["--plugins", Path.GetFullPath(plugins)],
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>The exit code of a host that ended by itself; it has told why.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a host, which says itself what keeps it from serving.</summary>
    public static async Task<DemoHost> StartAsync(string urls, string? plugins, CancellationToken cancellation)
    {
        var (program, arguments) = await HostProgram.FindAsync(cancellation);
        var host = new DemoHost(program, arguments, urls, plugins);
        host._process.Start();
        host._process.BeginOutputReadLine();
        return host;
    }

    /// <summary>Waits until the host takes work.</summary>
    /// <returns>Where this machine reaches it; null if it has ended.</returns>
    /// <exception cref="TimeoutException">It is not ready in time.</exception>
    public async Task<Uri?> ReadyAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestStart);
        try
        {
            if (await Task.WhenAny(_address.Task, _process.WaitForExitAsync(patience.Token)) != _address.Task)
                return _process.HasExited ? null : throw new OperationCanceledException(patience.Token);

            using var http = new HttpClient { BaseAddress = await _address.Task };
            while (!(await http.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);

            return http.BaseAddress;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The host was not ready within {LongestStart.TotalMinutes:0} minutes: this machine may be too busy, try again."
            );
        }
    }

    /// <summary>Waits until the host ends by itself.</summary>
    public Task EndedAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Asks the host to stop, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestStop);
        if (!_process.HasExited && !OperatingSystem.IsWindows())
            _ = Kill(_process.Id, Terminate);

        // On Windows Ctrl-C has reached the host as well as this program.
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _data.Delete(true);
    }

    // "NegotiationSim serves on http://0.0.0.0:5080 http://...; its silo ..."
    private void Hear(string? line)
    {
        if (line?.Split(Serves) is not [_, var addresses])
            return;

        var first = new UriBuilder(addresses.Split(' ', ';')[0]);
        first.Host = first.Host is "0.0.0.0" or "[::]" ? "localhost" : first.Host;
        _address.TrySetResult(first.Uri);
    }

    private static (int, int) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var two = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        two.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)two.LocalEndpoint).Port);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
