namespace Simulation.Runner;

/// <summary>Numbers of things in sentences.</summary>
internal static class Plural
{
    /// <summary>A number with the word for one or for many.</summary>
    public static string Of(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
