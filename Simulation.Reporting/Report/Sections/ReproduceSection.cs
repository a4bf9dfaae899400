using System.Globalization;

namespace Simulation.Reporting.Report.Sections;

/// <summary>How to get the same numbers again.</summary>
internal sealed class ReproduceSection : IReportSection
{
    public string Title => "How to reproduce";

    public void Write(Html html, ReportRun run, string prefix)
    {
        var header = run.Result.Header;
        html.Element("p", "With the scenario as it stands under Assumptions, which the result folder has as scenario.resolved.yaml:");
        html.Element(
            "pre",
            string.Create(
                CultureInfo.InvariantCulture,
                $"negsim run scenario.resolved.yaml --replicates {header.Replicates} --seed {header.Seed}"
            ),
            ("tabindex", "0"),
            ("role", "group"),
            ("aria-label", "The command")
        );
        html.Element(
            "dl",
            () =>
            {
                foreach (
                    var (term, text) in new[]
                    {
                        ("Scenario", header.Name),
                        ("SHA-256 of the scenario and its data", header.ScenarioHash),
                        ("Seed", header.Seed.ToString(CultureInfo.InvariantCulture)),
                        ("Replicates", header.Replicates.ToString(CultureInfo.InvariantCulture)),
                        ("Program", run.Stamp.ToString()),
                    }
                )
                {
                    html.Element("dt", term);
                    html.Element("dd", () => html.Element("code", text));
                }
            }
        );
        html.Element(
            "p",
            () =>
                html.Text("The result folder runs again, and proves that every data file has the same bytes, with ")
                    .Element("code", "negsim replay RUNDIR")
                    .Text(".")
        );
    }
}
