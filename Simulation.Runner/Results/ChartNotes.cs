using Simulation.Reporting.Charts;

namespace Simulation.Runner.Results;

/// <summary>What somebody who draws charts should know of those drawn and not drawn.</summary>
internal static class ChartNotes
{
    /// <summary>Names each chart that was not drawn, with the reason, and who the numbers in pictures are.</summary>
    public static void PrintAll(ChartOutput drawn)
    {
        foreach (var skipped in drawn.Skipped)
            Console.Error.WriteLine($"Not drawn: {skipped.Kind}: {skipped.Reason}");

        PrintKey(drawn);
    }

    /// <summary>The same without the kinds that a run like this has no data for; the report has them.</summary>
    public static void Print(ChartOutput drawn)
    {
        foreach (var flat in drawn.Skipped.Where(skipped => skipped.IsFlat))
            Console.Error.WriteLine($"Note: {flat.Kind} would show no difference, so it was not drawn: {flat.Reason}");

        PrintKey(drawn);
    }

    private static void PrintKey(ChartOutput drawn)
    {
        if (drawn.Key is { } key)
            Console.Error.WriteLine(
                $"Note: No font here has the script of some names, so pictures have numbers for them: {key}. To see the names, install a "
                    + $"font that has it (such as one of Noto) and draw again with 'negsim chart'."
            );
    }
}
