using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Simulation.Tests;

/// <summary>A host as users start it, on ports of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Host = "Simulation.Host";
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _data;
    private readonly Task<string> _output;

    private HostProcess(Process process, Uri address, int gatewayPort, string data)
    {
        _process = process;
        Address = address;
        GatewayPort = gatewayPort;
        _data = data;

        // What it says later is taken off its hands, so that it never waits for a reader.
        _output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The program of the command line.</summary>
    public static string Negsim { get; } = Built("Simulation.Runner", "negsim");

    public Uri Address { get; }

    public int GatewayPort { get; }

    /// <summary>Where its classes are.</summary>
    public string Data => _data;

    /// <summary>The memory that the process holds now.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts a host with data of its own.</summary>
    /// <param name="program">The program, where it is not the one that was built beside these tests.</param>
    /// <param name="environment">Variables that it gets beside ours.</param>
    public static Task<HostProcess> StartAsync(string? program = null, IReadOnlyDictionary<string, string>? environment = null) =>
        StartAsync(FreePort(), Directory.CreateTempSubdirectory("negsim-host-").FullName, program ?? Built(Host, Host), environment);

    /// <summary>Starts a host that joins a cluster.</summary>
    public static Task<HostProcess> StartInAsync(string cluster) => StartWithAsync("--cluster", cluster);

    /// <summary>Starts a host with options of its own.</summary>
    public static Task<HostProcess> StartWithAsync(params string[] options) =>
        StartAsync(FreePort(), Directory.CreateTempSubdirectory("negsim-host-").FullName, Built(Host, Host), null, options);

    /// <summary>Starts a host on a folder of its own, which is there no more when it has stopped.</summary>
    public static Task<HostProcess> StartOnAsync(string data) => StartAsync(FreePort(), data, Built(Host, Host), null);

    /// <summary>Starts the host again after it was killed: at the same address, with the same data.</summary>
    public Task<HostProcess> StartAgainAsync() => StartAsync(Address.Port, _data, Built(Host, Host), null);

    /// <summary>Ends the process as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    public Task<Outcome> EndAsync() => Outcome.OfAsync(_process, Patience, _output);

    // Starts a host and waits until it says that it serves. A port that was free may be another's a moment later: then it tries others.
    private static async Task<HostProcess> StartAsync(
        int web,
        string data,
        string program,
        IReadOnlyDictionary<string, string>? environment,
        params string[] more
    )
    {
        var address = new Uri($"http://localhost:{web}");
        for (var attempt = 1; ; attempt++)
        {
            var silo = FreePort();
            var gateway = FreePort();
            var process = Start(
                program,
                ["--urls", address.ToString(), "--silo-port", $"{silo}", "--gateway-port", $"{gateway}", "--data", data, .. more],
                environment
            );
            for (var said = ""; said is not null; said = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience))
            {
                if (said.Contains("serves on", StringComparison.Ordinal))
                    return new HostProcess(process, address, gateway, data);
            }

            var error = await process.StandardError.ReadToEndAsync();
            process.Dispose();
            Assert.True(attempt < Attempts && error.Contains("is in use", StringComparison.Ordinal), error);
        }
    }

    /// <summary>Starts a host that is expected to end by itself.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(Host, Host, arguments);

    /// <summary>The same with variables beside ours.</summary>
    public static Task<Outcome> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync(Host, Host, arguments, environment);

    /// <summary>Runs a command of the command line.</summary>
    public static Task<Outcome> NegsimAsync(params string[] arguments) => RunAsync("Simulation.Runner", "negsim", arguments);

    /// <summary>Begins a command of the command line, which the caller ends.</summary>
    public static Process BeginNegsim(params string[] arguments) => Start(Built("Simulation.Runner", "negsim"), arguments, null);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks the process to end, as an operator does, and waits for it.</summary>
    public async Task<Outcome> StopAsync()
    {
        await SignalAsync("-TERM");
        var outcome = await Outcome.OfAsync(_process, Patience, _output);
        Directory.Delete(_data, true);
        return outcome;
    }

    /// <summary>Stands still for a while, as a machine that sleeps.</summary>
    public async Task SleepAsync(TimeSpan time)
    {
        await SignalAsync("-STOP");
        await Task.Delay(time, TestContext.Current.CancellationToken);
        await SignalAsync("-CONT");
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();

        _process.Dispose();
    }

    private static async Task<Outcome> RunAsync(
        string project,
        string program,
        string[] arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        using var process = Start(Built(project, program), arguments, environment);
        return await Outcome.OfAsync(process, Patience);
    }

    // Each program as its own project builds it, in the configuration of these tests.
    private static string Built(string project, string program)
    {
        var output = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", project, output, $"{program}.dll"));
    }

    private static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        // A program in a single file needs no .NET to start it, and is to find none.
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = isLibrary ? new ProcessStartInfo("dotnet", [program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        if (!isLibrary)
            start.Environment.Clear();

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        return Process.Start(start)!;
    }
}
