namespace Simulation.Reporting.Report.Sections;

/// <summary>What was assumed: gaps that were filled, and every setting of the scenario.</summary>
internal sealed class AssumptionsSection : IReportSection
{
    public string Title => "Assumptions";

    public void Write(Html html, ReportRun run, string prefix)
    {
        html.Element(
            "p",
            "Illustrative simulation, not a forecast. Settings that the scenario does not state are the program's defaults; none is "
                + "estimated unless the scenario says so."
        );
        if (run.Result.Header.Notes.Count > 0)
        {
            html.Element("p", "Filled in for want of data:");
            html.Element(
                "ul",
                () =>
                {
                    foreach (var note in run.Result.Header.Notes)
                        html.Element("li", note);
                }
            );
        }

        html.Element(
            "details",
            () =>
            {
                html.Element("summary", "The scenario with every setting");
                html.Element("pre", run.Scenario, ("tabindex", "0"), ("role", "group"), ("aria-label", "The scenario with every setting"));
            }
        );
    }
}
