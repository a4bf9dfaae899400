using System.Diagnostics;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Sweeps;

/// <summary>Tells how far a sweep is: one line that is rewritten on a terminal, a line every few seconds otherwise.</summary>
internal sealed class SweepProgress(SweepManifest sweep, int doneBefore)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private TimeSpan _next = TimeSpan.FromSeconds(1);

    /// <summary>Runs a second since this sweep went on.</summary>
    public double Rate(int done) => (done - doneBefore) * sweep.Replicates / Math.Max(1e-9, _clock.Elapsed.TotalSeconds);

    public void Report(int done, int failed)
    {
        if (_clock.Elapsed < _next)
            return;

        _next = _clock.Elapsed + (_isTerminal ? OnTerminal : Elsewhere);
        var rate = Rate(done);
        var left = TimeSpan.FromSeconds(Math.Ceiling((sweep.Points - done) * sweep.Replicates / Math.Max(1e-9, rate)));
        var line = $"{done:N0} of {sweep.Points:N0} points done, {failed:N0} failed, {rate:N0} runs a second, {left:h\\:mm\\:ss} to go";
        if (_isTerminal)
            Console.Error.Write($"\r{line}   ");
        else
            Console.Error.WriteLine(line);
    }
}
