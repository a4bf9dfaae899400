namespace Simulation.Model.Time;

/// <summary>Periods as files and command lines name them: by number, from 1.</summary>
public static class Period
{
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    /// <summary>What to say of a number that is rather a year.</summary>
    /// <param name="key">The name of the key that holds it.</param>
    /// <param name="value">The number.</param>
    /// <returns>A sentence with a space before it, to follow another; or an empty text.</returns>
    public static string Hint(string key, object value) =>
        key == "period" && value is int and >= FirstYear and <= LastYear ? YearHint((int)value) : "";

    /// <summary>What to say of a number beyond the horizon.</summary>
    /// <param name="number">The number.</param>
    /// <param name="horizon">The horizon.</param>
    /// <returns>A sentence that says how far it goes, and that a year is no period.</returns>
    internal static string Beyond(int number, Horizon horizon) =>
        $"period {number} is beyond the horizon of {horizon.Periods} periods.{(number >= FirstYear ? YearHint(number) : "")}";

    private static string YearHint(int year) => $" Periods count from 1, in the order of time; {year} looks like a year.";
}
