namespace Simulation.Reporting.Report.Sections;

/// <summary>Where the data come from, and under what licence.</summary>
internal sealed class DataSection : IReportSection
{
    public string Title => "Data sources";

    public void Write(Html html, ReportRun run, string prefix)
    {
        if (run.Data.Count == 0)
            html.Element("p", "No data files: all numbers of this scenario stand in it.");

        foreach (var files in run.Data.GroupBy(file => file.Licence))
        {
            html.Element("p", files.Key);
            html.Element(
                "dl",
                () =>
                {
                    foreach (var file in files)
                    {
                        html.Element("dt", file.Name);
                        html.Element("dd", () => html.Text("SHA-256 ").Element("code", file.Hash));
                    }
                }
            );
        }
    }
}
