using System.Diagnostics;

namespace Simulation.Benchmarks.Processes;

/// <summary>The whole program, from its start to its end.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="ProcessorSeconds">How long its threads were at work, added up: what else the machine does hardly changes it.</param>
/// <param name="Megabytes">The memory it took at most.</param>
internal sealed record MeasuredProcess(double Seconds, double ProcessorSeconds, long Megabytes)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the program with <c>--out</c> and a folder that is removed afterwards.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Task<MeasuredProcess> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>The same under another program, such as one that keeps it to a core.</summary>
    public static async Task<MeasuredProcess> RunAsync(string[] under, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("negsim-benchmark-");
        try
        {
            return await RunInAsync(
                Path.Combine(folder.FullName, "out"),
                [.. under, Path.Combine(AppContext.BaseDirectory, "negsim"), .. arguments]
            );
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Seconds:0.0} s ({ProcessorSeconds:0.0} s of processor time), {Megabytes:N0} MB at most";

    private static async Task<MeasuredProcess> RunInAsync(string output, string[] command)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], "--out", output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var begun = Stopwatch.GetTimestamp();
        var worked = TimeSpan.Zero;
        var peak = 0L;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                worked = process.TotalProcessorTime;
            }
            catch (InvalidOperationException) when (process.HasExited)
            {
                // It ended while it was looked at: what was seen before stands.
            }

            await Task.Delay(BetweenLooks);
        }

        var measured = new MeasuredProcess(Stopwatch.GetElapsedTime(begun).TotalSeconds, worked.TotalSeconds, peak >> 20);
        await said;
        return process.ExitCode == 0 ? measured : throw new InvalidOperationException($"{string.Join(' ', command)}: {await wrong}");
    }
}
