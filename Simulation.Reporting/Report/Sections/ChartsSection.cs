using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Report.Sections;

/// <summary>
/// Every chart that the run has data for: wide, and narrow for telephones, with what it shows in words and its numbers to take away.
/// </summary>
internal sealed class ChartsSection : IReportSection
{
    private static readonly ChartOptions Wide = new() { Formats = ["svg", "csv"], Page = ChartSize.Report };
    private static readonly ChartOptions Narrow = new() { Formats = ["svg"], Page = ChartSize.Column };

    public string Title => "Charts";

    public void Write(Html html, ReportRun run, string prefix)
    {
        var (charts, skipped) = ChartBook.Draw(run.Result, run.Stamp, Wide, null, $"{prefix}-wide-");
        var narrow = ChartBook.Draw(run.Result, run.Stamp, Narrow, null, $"{prefix}-narrow-").Charts;
        foreach (var (chart, small) in charts.Zip(narrow))
            Figure(html, chart.Kind, chart, small);

        if (charts.Count > 0 && new ResultView(run.Result).Key is { } key)
            html.Element("p", $"Numbers stand for names whose script no font had where the charts were drawn: {key}.", ("class", "muted"));

        if (skipped.Count > 0)
            html.Element(
                "p",
                $"Not drawn: {string.Join(" ", skipped.Select(one => $"{one.Kind} ({one.Reason.TrimEnd('.')})."))}",
                ("class", "muted")
            );
    }

    /// <summary>Writes a chart in its two widths.</summary>
    internal static void Figure(Html html, string name, DrawnChart wide, DrawnChart narrow) =>
        html.Element(
            "figure",
            () =>
            {
                html.Element(
                    "div",
                    () =>
                    {
                        html.Element("div", () => html.Markup(Svg(wide)), ("class", "full"));
                        html.Element("div", () => html.Markup(Svg(narrow)), ("class", "narrow"));
                    },
                    ("class", "chart")
                );
                html.Element(
                    "figcaption",
                    () =>
                    {
                        html.Element(
                            "a",
                            $"Numbers of {name} (CSV)",
                            ("class", "download"),
                            ("download", $"{name}.csv"),
                            ("href", $"data:text/csv;charset=utf-8,{Uri.EscapeDataString(wide.Text("csv"))}")
                        );
                        html.Element("details", () => html.Element("summary", "In words").Element("p", wide.Figure.AltText));
                    }
                );
            }
        );

    private static string Svg(DrawnChart chart)
    {
        var text = chart.Text("svg");
        return text[text.IndexOf("<svg", StringComparison.Ordinal)..];
    }
}
