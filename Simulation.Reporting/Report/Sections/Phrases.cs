namespace Simulation.Reporting.Report.Sections;

/// <summary>Turns of phrase that sections share.</summary>
internal static class Phrases
{
    /// <summary>Names joined as in a sentence; beyond as many as asked for, how many more there are.</summary>
    public static string List(IReadOnlyList<string> names, int most)
    {
        if (names.Count > most)
            return $"{string.Join(", ", names.Take(most))} and {names.Count - most} more";

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
