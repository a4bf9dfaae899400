using Simulation.Model.Catalogs;

namespace Simulation.Reporting.Report.Sections;

/// <summary>How the numbers came about.</summary>
internal sealed class MethodSection : IReportSection
{
    public string Title => "Method";

    public void Write(Html html, ReportRun run, string prefix)
    {
        var header = run.Result.Header;
        var scenario = run.Setup.Scenario;
        html.Element(
            "p",
            "Each country is an agent with interests, a strategy and trust in every other. In each period they meet under the scenario's "
                + "protocol, ratify, deliver what they promised or less, "
                + "see noisy reports of each other, and learn: trust follows what is reported, and decides how much of a promise is "
                + "believed the next time."
        );
        html.Element(
            "p",
            $"{header.Replicates} {(header.Replicates == 1 ? "replicate plays" : "replicates play")} the same scenario with other random "
                + $"numbers, all derived from the seed {header.Seed}: the same scenario, data and seed give the same numbers, on any "
                + "machine. Bands and ranges are percentiles over the replicates; they tell what chance does within the model, not how "
                + "uncertain the model is."
        );
        html.Element(
            "p",
            "No agreement: everyone does what is best for itself, given what the others do (Nash, 1951). Full cooperation: what makes the "
                + "sum of all payoffs largest. Gap closed: how far the negotiation gets from the one (0) to the other (1) in the sum of "
                + "payoffs, before penalties, programmes and talks and undiscounted; below 0 where it does harm. "
                + "Welfare: what all parties gain over no agreement, with all of these counted and each party's "
                + "later gains discounted by its own factor."
        );
        html.Element(
            "dl",
            () =>
            {
                foreach (
                    var (term, extension) in new (string, object)[]
                    {
                        ("World", scenario.World),
                        ("Protocol", run.Setup.Institution.Protocol),
                        ("Decision rule", run.Setup.Institution.Decision),
                    }
                )
                {
                    var entry = Catalog.EntryOf(extension);
                    html.Element("dt", term);
                    html.Element("dd", entry.Source.Length > 0 ? $"{entry.Name}: {entry.Source}" : entry.Name);
                }

                html.Element("dt", "Indicators");
                html.Element(
                    "dd",
                    string.Join(
                        "; ",
                        header
                            .Indicators.Where(indicator => indicator.Source.Length > 0)
                            .Select(indicator => $"{indicator.Name}: {indicator.Source}")
                    )
                );
            }
        );
    }
}
