using System.Diagnostics;

namespace Simulation.Tests;

/// <summary>How a program ended and what it said.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Waits for a program to end by itself, and ends it where it does not.</summary>
    /// <param name="process">The program, whose output and errors are redirected.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="output">What it prints, where somebody reads that already.</param>
    public static async Task<Outcome> OfAsync(Process process, TimeSpan patience, Task<string>? output = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        try
        {
            output ??= process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Outcome(process.ExitCode, await output.WaitAsync(limit.Token), await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(true);
        }
    }
}
