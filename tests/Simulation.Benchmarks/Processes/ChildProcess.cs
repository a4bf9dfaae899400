using System.Diagnostics;

namespace Simulation.Benchmarks.Processes;

/// <summary>A server that a measurement needs beside it: it runs until it is disposed of.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>How long its threads were at work until now, added up.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts a program and waits until it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<ChildProcess> StartAsync(string program, string ready, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } said)
        {
            if (!said.Contains(ready, StringComparison.Ordinal))
                continue;

            // What it says later is taken off its hands.
            _ = process.StandardOutput.ReadToEndAsync();
            return new ChildProcess(process);
        }

        throw new InvalidOperationException($"{program} ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
