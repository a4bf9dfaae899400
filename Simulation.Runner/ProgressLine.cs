using System.Diagnostics;

namespace Simulation.Runner;

/// <summary>
/// Tells how far a run is: one line that is rewritten on a terminal, a line every few seconds otherwise. Short runs say nothing.
/// </summary>
internal sealed class ProgressLine : IProgress<int>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OnTerminal = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly int _total;
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private TimeSpan _next = Quiet;
    private bool _written;
    private bool _ended;

    private ProgressLine(int total) => _total = total;

    public static ProgressLine Start(int total) => new(total);

    public void Report(int value)
    {
        lock (_gate)
        {
            if (_ended || _clock.Elapsed < _next)
                return;

            _next = _clock.Elapsed + (_isTerminal ? OnTerminal : Elsewhere);
            var left = TimeSpan.FromSeconds(Math.Ceiling(_clock.Elapsed.TotalSeconds * (_total - value) / Math.Max(1, value)));
            var line = $"{value:N0} of {_total:N0} replicates, {value / _clock.Elapsed.TotalSeconds:N0} a second, {left:m\\:ss} to go";
            if (_isTerminal)
                Console.Error.Write($"\r{line}   ");
            else
                Console.Error.WriteLine(line);

            _written = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!_ended && _written && _isTerminal)
                Console.Error.WriteLine();

            _ended = true;
        }
    }
}
