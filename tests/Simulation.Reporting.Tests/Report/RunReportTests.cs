using System.Text;
using System.Xml.Linq;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Report;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Report;

public sealed class RunReportTests
{
    private const string Scenario = """
        name: small
        title: A commons of <b>three</b> & more
        summary: Three share a commons; "<script>alert(1)</script>".
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 4 }
        countries: { count: 3 }
        institution: { protocol: { kind: single-text, rounds: 5 }, entryIntoForce: { parties: 2 } }
        shocks: [{ period: 3, kind: withdrawal, country: C02, duration: 1 }]

        """;

    private static readonly ReportRun Run = Of(Scenario, 5);
    private static readonly XDocument Page = Parse(Written(Run));

    [Fact]
    public void Write_ARun_HasOneTitleAndEverySection()
    {
        Assert.Equal("A commons of <b>three</b> & more", Assert.Single(Page.Descendants("h1")).Value);
        Assert.Equal(
            [
                "The question",
                "Key numbers",
                "Charts",
                "Who did what, and why",
                "National against international",
                "Method",
                "Assumptions",
                "Data sources",
                "How to reproduce",
            ],
            Page.Descendants("h2").Select(heading => heading.Value)
        );
    }

    [Theory]
    [InlineData("", "(model beta, of the past 0.9 is kept")]
    [InlineData("trust: { model: fixed }", "(model fixed, of the past 0.9 is kept")]
    public void Write_TheTrustModel_BearsTheNameThatScenariosGiveIt(string trust, string expected) =>
        Assert.Contains(expected, Parse(Written(Of(Scenario + trust, 2))).Root!.Value);

    [Fact]
    public void Write_MarkupInAScenario_IsText()
    {
        Assert.Empty(Page.Descendants("script"));
        Assert.Empty(Page.Descendants("b"));
        Assert.Contains("<script>alert(1)</script>", Page.Root!.Value);
    }

    [Fact]
    public void Write_ARun_LoadsNothing()
    {
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object");
        Assert.All(
            Page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src"),
            attribute =>
                Assert.True(
                    attribute.Value.StartsWith('#') || attribute.Value.StartsWith("data:", StringComparison.Ordinal),
                    attribute.Value
                )
        );
        Assert.DoesNotMatch("url\\((?!data:|#)", Page.Descendants("style").First().Value);
    }

    [Fact]
    public void Write_ARun_HasNoIdentifierTwiceAndNoLinkIntoNothing()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(
            Page.Descendants("a").Select(link => link.Attribute("href")!.Value).Where(href => href.StartsWith('#')),
            href => Assert.Contains(href[1..], ids)
        );
    }

    [Fact]
    public void Write_ARun_HasEveryChartInTwoWidthsWithWordsAndNumbers()
    {
        var kinds = ChartBook.Write(Run.Result, Run.Stamp, new MemoryFolder().Open, new ChartOptions { Formats = [] }).Files.Count;

        var figures = Page.Descendants("figure").ToList();
        Assert.Equal(kinds, figures.Count);
        Assert.All(figures, figure => Assert.Equal(2, figure.Descendants().Count(element => element.Name.LocalName == "svg")));
        Assert.All(figures, figure => Assert.StartsWith("data:text/csv", figure.Descendants("a").Single().Attribute("href")!.Value));
    }

    [Fact]
    public void Write_ARun_TellsWhatHappenedAndHowToGetItAgain()
    {
        Assert.Contains("C02 leaves the agreement for 1 periods", Page.Root!.Value);
        Assert.NotEmpty(Page.Descendants("ol").Single(list => list.Attribute("class")?.Value == "story").Elements("li"));
        Assert.Contains(Page.Descendants("pre"), code => code.Value == "negsim run scenario.resolved.yaml --replicates 5 --seed 7");
        Assert.Contains(Run.Result.Header.ScenarioHash, Page.Root.Value);
    }

    [Fact]
    public void Write_OneReplicate_SaysThatThereIsNoInterval() =>
        Assert.Contains("One replicate: no interval", Parse(Written(Of(Scenario, 1))).Root!.Value);

    [Fact]
    public void Write_TheSameRunTwice_GivesTheSameBytes() => Assert.Equal(Written(Run), Written(Of(Scenario, 5)));

    [Fact]
    public void Write_TwoRuns_AreComparedFirst()
    {
        var page = Parse(Written(Run, Of(Scenario.Replace("benefit: 1", "benefit: 2", StringComparison.Ordinal), 5)));

        Assert.Equal("2 runs compared", page.Descendants("h1").Single().Value);
        Assert.Equal("Side by side", page.Descendants("h2").First().Value);
        Assert.Equal(
            ["Indicator", "small (1)", "small (2)", "Unit"],
            page.Descendants("table").First().Descendants("th").Take(4).Select(cell => cell.Value)
        );
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static ReportRun Of(string scenario, int replicates)
    {
        var package = new ScenarioPackage("small.yaml", scenario, new Dictionary<string, string>());
        var setup = new RunCompiler().Compile(package);
        var result = new InProcessDriver(2).Run(new RunPlan(setup, 7, replicates), null, CancellationToken.None);
        return new ReportRun(setup, result, new RunStamp("1.2.3", new DateOnly(2026, 11, 23)), scenario, []);
    }

    private static byte[] Written(params ReportRun[] runs)
    {
        using var stream = new MemoryStream();
        RunReport.Write(runs, stream);
        return stream.ToArray();
    }

    private static XDocument Parse(byte[] page) => XDocument.Parse(Encoding.UTF8.GetString(page));
}
