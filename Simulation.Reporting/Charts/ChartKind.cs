namespace Simulation.Reporting.Charts;

/// <summary>A kind of chart, as <c>negsim list charts</c> shows it.</summary>
/// <param name="Kind">The name of the kind, also of its files.</param>
/// <param name="Summary">One line: what it shows.</param>
public sealed record ChartKind(string Kind, string Summary);

/// <summary>What came of drawing the charts of a result.</summary>
/// <param name="Files">The names of the files written, in order.</param>
/// <param name="Skipped">The kinds that this result has no data for, or no variation to show.</param>
public sealed record ChartOutput(IReadOnlyList<string> Files, IReadOnlyList<SkippedChart> Skipped)
{
    /// <summary>
    /// Which number stands for which party, where no font on this machine has the script of their names; null where all names are drawn.
    /// </summary>
    public string? Key { get; init; }
}

/// <summary>A chart that was not drawn.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">Why not, as a sentence.</param>
/// <param name="IsFlat">Whether it has its data, which show no difference anywhere.</param>
public sealed record SkippedChart(string Kind, string Reason, bool IsFlat = false);
