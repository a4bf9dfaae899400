using System.Globalization;

namespace Simulation.Storage.Folders;

/// <summary>What made the numbers of a run, and when.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Day">The day of the run (UTC); null where there was none.</param>
public sealed record RunStamp(string Version, DateOnly? Day = null)
{
    /// <summary>As charts and reports show it.</summary>
    public override string ToString() =>
        $"NegotiationSim {Version}" + (Day is { } day ? $" · {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");
}
