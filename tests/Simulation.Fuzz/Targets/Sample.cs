namespace Simulation.Fuzz.Targets;

/// <summary>
/// Chooses inputs for what takes too long to do for all. The choice is the input's alone, so that it is the same in every run.
/// </summary>
internal static class Sample
{
    /// <summary>True for one in so many inputs.</summary>
    public static bool OneIn(int times, string input)
    {
        var hash = 2166136261;
        foreach (var letter in input)
            hash = (hash ^ letter) * 16777619;

        return (hash ^ (hash >> 15)) % times == 0;
    }
}
