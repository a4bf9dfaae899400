using System.Globalization;

namespace Simulation.Reporting.Charts;

/// <summary>What made the numbers of a chart, and when.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Day">The day of the run (UTC); null where there was none.</param>
public sealed record ChartStamp(string Version, DateOnly? Day = null)
{
    /// <summary>As it stands under a chart.</summary>
    public override string ToString() => $"NegotiationSim {Version}" + (Day is { } day ? $" · {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");
}
