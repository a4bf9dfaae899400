using System.Diagnostics;

namespace Simulation.Fuzz.Trials;

/// <summary>One input tried under the limits that hold for every target: no exception gets out, and time and memory are bounded.</summary>
internal static class Trial
{
    /// <summary>The longest that an input may take, seconds of a processor.</summary>
    public const double LongestSeconds = 1;

    /// <summary>How the fault of an input begins that takes too long.</summary>
    public const string Hang = "hang";

    /// <summary>
    /// The most that may be allocated for an input, bytes: what is read is at most some hundred thousand characters long.
    /// </summary>
    public const long MostBytes = 512L << 20;

    /// <summary>Tries an input.</summary>
    public static Verdict Of(ITarget target, string input)
    {
        var (verdict, seconds) = Timed(target, input);

        // An input may have had to wait for a processor, or for code to be compiled: only what takes that much of a processor, and again,
        // is slow.
        if (seconds <= LongestSeconds || verdict.Fault is not null)
            return verdict;

        var began = Environment.CpuUsage.TotalTime;
        (verdict, seconds) = Timed(target, input);
        seconds = Math.Min(seconds, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        return seconds > LongestSeconds && verdict.Fault is null
            ? Verdict.Wrong($"{Hang}: took more than {LongestSeconds} s of a processor")
            : verdict;
    }

    private static (Verdict Verdict, double Seconds) Timed(ITarget target, string input)
    {
        var began = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var verdict = Caught(target, input);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (allocated > MostBytes && verdict.Fault is null)
            verdict = Verdict.Wrong($"memory: more than {MostBytes >> 20} MiB were allocated");

        return (verdict, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

#pragma warning disable CA1031 // Every exception that gets out of a reader is what is looked for.
    private static Verdict Caught(ITarget target, string input)
    {
        try
        {
            return target.Try(input);
        }
        catch (Exception crash)
        {
            return Verdict.Wrong($"crash: {crash.GetType().Name} {Place(crash)}: {crash.Message}");
        }
    }
#pragma warning restore CA1031

    // The innermost of our own methods, by which one fault is told from another.
    private static string Place(Exception crash)
    {
        var frame = new StackTrace(crash)
            .GetFrames()
            .FirstOrDefault(frame =>
                frame.GetMethod()?.DeclaringType?.FullName?.StartsWith("Simulation.", StringComparison.Ordinal) == true
            );
        return frame?.GetMethod() is { } method ? $"in {method.DeclaringType!.Name}.{method.Name}" : "";
    }
}
