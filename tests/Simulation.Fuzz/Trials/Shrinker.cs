using System.Diagnostics;

namespace Simulation.Fuzz.Trials;

/// <summary>
/// Makes an input that fails as short as it can while it fails in the same way: leaves out ever smaller parts (Zeller and Hildebrandt,
/// 2002).
/// </summary>
internal static class Shrinker
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The shortest input found that fails as this one does.</summary>
    /// <param name="target">What it is tried on.</param>
    /// <param name="input">An input that fails.</param>
    /// <param name="kind">The kind of its fault.</param>
    public static string Shrink(ITarget target, string input, string kind)
    {
        var began = Stopwatch.GetTimestamp();
        for (var part = Math.Max(1, input.Length / 2); part > 0; part /= 2)
        {
            var start = 0;
            while (start < input.Length && Stopwatch.GetElapsedTime(began) < Longest)
            {
                var shorter = input.Remove(start, Math.Min(part, input.Length - start));
                if (Trial.Of(target, shorter).Fault is { } same && FuzzRun.KindOf(same) == kind)
                    input = shorter;
                else
                    start += part;
            }
        }

        return input;
    }
}
