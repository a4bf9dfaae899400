namespace Simulation.Reporting.Report;

/// <summary>A section of the report on one run. A new one is a class with this interface and a line in <see cref="RunReport"/>.</summary>
internal interface IReportSection
{
    /// <summary>Its heading.</summary>
    string Title { get; }

    /// <summary>Writes what stands under the heading.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="prefix">What identifiers within it begin with.</param>
    void Write(Html html, ReportRun run, string prefix);
}
