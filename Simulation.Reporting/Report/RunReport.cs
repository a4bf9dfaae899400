using System.Globalization;
using Simulation.Model.Numerics;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Report.Sections;

namespace Simulation.Reporting.Report;

/// <summary>
/// One self-contained page on one run or several: it opens offline, asks nothing of a network, runs no script and prints. The same runs
/// give the same bytes.
/// </summary>
public static class RunReport
{
    private static readonly IReportSection[] Sections =
    [
        new QuestionSection(),
        new KeyNumbersSection(),
        new ChartsSection(),
        new StorySection(),
        new WorthSection(),
        new MethodSection(),
        new AssumptionsSection(),
        new DataSection(),
        new ReproduceSection(),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="runs">The runs, from 1; several are compared first.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(IReadOnlyList<ReportRun> runs, Stream stream)
    {
        using var numbers = InvariantNumbers.Begin();
        using var html = new Html(stream);
        html.Element(
            "html",
            () =>
            {
                html.Element("head", () => Head(html, Title(runs)));
                html.Element("body", () => Body(html, runs));
            },
            ("lang", "en")
        );
    }

    private static void Head(Html html, string title)
    {
        html.Element("meta", content: null, ("charset", "utf-8"));
        html.Element("meta", content: null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("meta", content: null, ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", title);
        html.Element("style", () => html.Markup(ReportStyle.Css));
    }

    private static void Body(Html html, IReadOnlyList<ReportRun> runs)
    {
        html.Element("a", "Skip to the content", ("href", "#content"), ("class", "skip"));
        html.Element(
            "header",
            () =>
            {
                html.Element("h1", Title(runs));
                html.Element("p", $"Report of {runs[0].Stamp}. {ChartBook.Caveat}", ("class", "caveat"));
            }
        );
        html.Element("nav", () => html.Element("ul", () => Contents(html, runs)), ("aria-label", "Contents"));
        html.Element(
            "main",
            () =>
            {
                if (runs.Count > 1)
                    html.Element("section", () => ComparisonPart.Write(html, runs), ("id", ComparisonPart.Id));

                for (var index = 0; index < runs.Count; index++)
                    Run(html, runs[index], Prefix(index), runs.Count > 1);
            },
            ("id", "content"),
            ("tabindex", "-1")
        );
        html.Element("footer", () => html.Element("p", $"{runs[0].Stamp}. {ChartBook.Caveat}"));
    }

    private static void Contents(Html html, IReadOnlyList<ReportRun> runs)
    {
        if (runs.Count == 1)
        {
            foreach (var section in Sections)
                html.Element("li", () => html.Element("a", section.Title, ("href", $"#{Id(Prefix(0), section)}")));

            return;
        }

        html.Element("li", () => html.Element("a", ComparisonPart.Title, ("href", $"#{ComparisonPart.Id}")));
        for (var index = 0; index < runs.Count; index++)
        {
            var run = runs[index];
            var href = $"#{Prefix(index)}";
            html.Element("li", () => html.Element("a", TitleOf(run), ("href", href)));
        }
    }

    private static void Run(Html html, ReportRun run, string prefix, bool isOneOfMany)
    {
        if (isOneOfMany)
            html.Element("h2", TitleOf(run), ("id", prefix), ("class", "run"));

        foreach (var section in Sections)
        {
            html.Element(
                "section",
                () =>
                {
                    html.Element(isOneOfMany ? "h3" : "h2", section.Title, ("id", Id(prefix, section)));
                    section.Write(html, run, prefix);
                }
            );
        }
    }

    private static string Title(IReadOnlyList<ReportRun> runs) =>
        runs.Count == 1 ? TitleOf(runs[0]) : string.Create(CultureInfo.InvariantCulture, $"{runs.Count} runs compared");

    internal static string TitleOf(ReportRun run) => run.Result.Header.Title.Length > 0 ? run.Result.Header.Title : run.Result.Header.Name;

    private static string Prefix(int index) => string.Create(CultureInfo.InvariantCulture, $"run{index + 1}");

    private static string Id(string prefix, IReportSection section) =>
        $"{prefix}-{section.Title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal).ToLowerInvariant()}";
}
