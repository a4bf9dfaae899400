namespace Simulation.Reporting.Report.Sections;

/// <summary>Where the data come from, and under what licence.</summary>
internal sealed class DataSection : IReportSection
{
    public string Title => "Data sources";

    public void Write(Html html, ReportRun run, string prefix)
    {
        if (run.Data.Count == 0)
        {
            html.Element("p", "No data: all numbers of this scenario are made up and stand in it.");
            return;
        }

        html.Element("dl", () =>
        {
            foreach (var file in run.Data)
            {
                html.Element("dt", file.Name);
                html.Element("dd", () => html.Text(file.Licence + " SHA-256 ").Element("code", file.Hash));
            }
        });
    }
}
