using System.Diagnostics;

namespace Simulation.Benchmarks;

/// <summary>Times an action several times and takes the median.</summary>
internal static class Median
{
    public static TimeSpan Of(int times, Action action)
    {
        var elapsed = new TimeSpan[times];
        for (var run = 0; run < times; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            elapsed[run] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(elapsed);
        return elapsed[times / 2];
    }
}
