using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Simulation.Host.Tests.Support;

/// <summary><c>negsim demo</c> as users start it, at an address of its own.</summary>
internal sealed partial class DemoProcess : IAsyncDisposable
{
    private const int Lines = 3;
    private readonly Process _process;

    private DemoProcess(Process process) => _process = process;

    /// <summary>The addresses that it printed, by what they are for.</summary>
    public Dictionary<string, string> Addresses { get; } = [];

    /// <summary>Starts a demo and waits for its addresses.</summary>
    /// <param name="negsim">The program.</param>
    /// <param name="options">Options beside its address.</param>
    /// <param name="path">A folder that is looked into before all others for programs.</param>
    public static async Task<DemoProcess> StartAsync(string negsim, string[] options, string? path = null)
    {
        string[] program = negsim.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", negsim] : [negsim];

        // A test that runs in the background would hand on that it does not hear Ctrl-C.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", .. program, "demo", "--urls", $"http://localhost:{HostProcess.FreePort()}", .. options]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = $"{path}:{Environment.GetEnvironmentVariable("PATH")}";

        var demo = new DemoProcess(Process.Start(start)!);
        await demo.ReadAddressesAsync();
        return demo;
    }

    /// <summary>Presses Ctrl-C, and answers the exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using (var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await InterruptAsync();

        _process.Dispose();
    }

    private async Task ReadAddressesAsync()
    {
        while (Addresses.Count < Lines && await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
                Addresses[found.Groups[1].Value] = found.Groups[2].Value;
        }

        if (Addresses.Count < Lines)
            Assert.Fail(
                $"{Lines} addresses were expected; the demo said: "
                    + $"{await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}"
            );
    }

    [GeneratedRegex(@"^  (\w+) +(http\S+)")]
    private static partial Regex Address();
}
