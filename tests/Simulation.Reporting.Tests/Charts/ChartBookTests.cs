using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Charts;

public sealed class ChartBookTests
{
    private static readonly string[] Kinds =
    [
        "headline",
        "distribution",
        "small-multiples",
        "stacked",
        "reductions",
        "slope",
        "temperature",
        "trust",
        "trust-matrix",
        "trust-network",
        "pledged-delivered",
        "signatories",
        "ratification",
    ];

    // What the made-up run has no data for.
    private static readonly string[] NeedMore = ["map", "decomposition", "concessions"];

    private static readonly RunStamp Stamp = new("1.2.3", new DateOnly(2026, 11, 23));

    [Fact]
    public void Kinds_Listed_HaveASummaryEach()
    {
        Assert.Superset(Kinds.ToHashSet(), ChartBook.Kinds.Select(kind => kind.Kind).ToHashSet());
        Assert.All(ChartBook.Kinds, kind => Assert.NotEmpty(kind.Summary));
    }

    [Fact]
    public void Write_AllFormats_WritesEachChartInEachWithAlternativeText()
    {
        var folder = new MemoryFolder();

        var output = ChartBook.Write(SyntheticRun.Climate(3, 4, 5), Stamp, folder.Open);

        Assert.Equal(Kinds.SelectMany(kind => new[] { $"{kind}.png", $"{kind}.svg", $"{kind}.csv", $"{kind}.txt" }), output.Files);
        Assert.Equal(NeedMore, output.Skipped.Select(skipped => skipped.Kind));
        Assert.All(output.Files, file => Assert.NotEmpty(folder.Bytes(file)));
    }

    [Fact]
    public void Write_SameResultTwice_GivesTheSameBytes()
    {
        var first = new MemoryFolder();
        var second = new MemoryFolder();

        var files = ChartBook.Write(SyntheticRun.Climate(4, 3, 6), Stamp, first.Open).Files;
        ChartBook.Write(SyntheticRun.Climate(4, 3, 6), Stamp, second.Open);

        Assert.All(files, file => Assert.Equal(first.Bytes(file), second.Bytes(file)));
    }

    [Fact]
    public void Write_Svg_CarriesSourceCaveatAndWordsForScreenReaders()
    {
        var svg = Drawn(SyntheticRun.Climate(3, 4, 5), "headline").Text("headline.svg");

        Assert.Contains("<title>Emissions in 2040: ", svg);
        Assert.Contains("<desc>Line chart of emissions", svg);
        Assert.Contains("Scenario climate-synthetic · 0123456789ab · seed 42, replicates 0–4 · NegotiationSim 1.2.3 · 2026-11-23", svg);
        Assert.Contains("Illustrative simulation, not a forecast.", svg);
        Assert.Contains("sans-serif", svg);
        Assert.DoesNotContain(", \"", svg);
        Assert.Contains("id=\"headline-1\"", svg);
    }

    [Fact]
    public void Write_DarkTheme_IsLightOnDark()
    {
        var folder = new MemoryFolder();

        ChartBook.Write(
            SyntheticRun.Climate(3, 4, 5),
            Stamp,
            folder.Open,
            new ChartOptions { Formats = ["png"], Theme = "dark" },
            ["headline"]
        );

        using var picture = SKBitmap.Decode(folder.Bytes("headline.png"));
        Assert.Equal(new SKColor(0x16, 0x19, 0x1D), picture.GetPixel(2, 2));
    }

    [Fact]
    public void Write_SeveralWrongNames_NamesThemAll()
    {
        var options = new ChartOptions
        {
            Formats = ["pdf"],
            Size = "a4",
            Theme = "blue",
            Resolution = "3x",
        };

        var error = Assert.Throws<ArgumentException>(() =>
            ChartBook.Write(SyntheticRun.Climate(2, 2, 2), Stamp, new MemoryFolder().Open, options, ["pie"])
        );

        Assert.All(["'pdf'", "'a4'", "'blue'", "'3x'", "'pie'"], name => Assert.Contains(name, error.Message));
    }

    [Fact]
    public void Write_WorldWithoutTemperature_SkipsThatChartAndSaysWhy()
    {
        var run = SyntheticRun.Climate(3, 4, 5);
        var header = run.Header with { WorldSeries = [.. run.Header.WorldSeries.SkipLast(1)] };

        var output = ChartBook.Write(run with { Header = header }, Stamp, new MemoryFolder().Open, new ChartOptions { Formats = ["csv"] });

        Assert.Contains(new SkippedChart("temperature", "The result has no world series 'temperature'."), output.Skipped);
        Assert.Contains("headline.csv", output.Files);
    }

    [Fact]
    public void Write_SingleReplicate_SaysThatThereIsNoBand()
    {
        var folder = Drawn(SyntheticRun.Climate(3, 4, 1), "headline", "reductions");

        Assert.Contains("A single replicate, so no band.", folder.Text("headline.txt"));
        Assert.Contains("a single replicate, so no whiskers", folder.Text("reductions.txt"));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(40, 2, 2)]
    [InlineData(195, 3, 2)]
    public void Write_FewestToMostParties_DrawsAllCharts(int parties, int periods, int replicates)
    {
        var output = ChartBook.Write(
            SyntheticRun.Climate(parties, periods, replicates),
            Stamp,
            new MemoryFolder().Open,
            new ChartOptions { Formats = ["svg", "csv"] }
        );

        string[] alone =
            parties == 1 ? ["trust", "trust-matrix", "trust-network", "distribution"]
            : parties > 14 ? ["trust-network"]
            : [];
        Assert.Equivalent(
            NeedMore.Concat(alone),
            output.Skipped.Where(skipped => !skipped.IsFlat).Select(skipped => skipped.Kind),
            strict: true
        );
    }

    [Fact]
    public void Write_AllValuesMissing_DrawsWithoutInventingNumbers()
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (
            var row in run.Lanes.SelectMany(lane => lane.World.Concat(lane.Party)).Concat(run.Nash.World).Concat(run.Cooperative.World)
        )
            Array.Fill(row, double.NaN);

        var folder = Drawn(run, "headline");

        Assert.StartsWith("Emissions in 2040: n/a", folder.Text("headline.txt"));
        Assert.Equal("2025,,,,,,,,GtCO2/yr", folder.Text("headline.csv").Split('\n')[1]);
        Assert.Equal("No promise ever binds anybody.", DrawnChart.WhyNot(run, "pledged-delivered"));
    }

    [Fact]
    public void Write_NothingThatDiffers_LeavesChartsOutWithTheReason()
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (
            var row in run.Lanes.SelectMany(lane => lane.Party.Append(lane.Trust)).Concat(run.Nash.Party).Concat(run.Cooperative.Party)
        )
            Array.Fill(row, 0.5);

        var output = ChartBook.Write(run, Stamp, new MemoryFolder().Open, new ChartOptions { Formats = ["csv"] });

        string[] flat =
        [
            "small-multiples",
            "reductions",
            "slope",
            "trust-matrix",
            "trust-network",
            "pledged-delivered",
            "signatories",
            "ratification",
        ];
        Assert.Equivalent(flat, output.Skipped.Where(skipped => skipped.IsFlat).Select(skipped => skipped.Kind), strict: true);
        Assert.All(output.Skipped, skipped => Assert.EndsWith(".", skipped.Reason));
    }

    [Theory]
    [InlineData("slide")]
    [InlineData("column")]
    public void Write_EveryKindOfAllValuesMissing_DrawsOrSaysWhyNot(string size)
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (
            var row in run
                .Lanes.SelectMany(lane => lane.World.Concat(lane.Party).Append(lane.Trust))
                .Concat(run.Nash.World)
                .Concat(run.Cooperative.World)
                .Concat(run.Nash.Party)
                .Concat(run.Cooperative.Party)
        )
            Array.Fill(row, double.NaN);

        var output = ChartBook.Write(run, Stamp, new MemoryFolder().Open, new ChartOptions { Formats = ["svg", "csv"], Size = size });

        Assert.Equal(ChartBook.Kinds.Count, output.Skipped.Count + (output.Files.Count / 3));
    }

    [Theory]
    [InlineData("Россия", "Россия")]
    [InlineData("Côte d'Ivoire", "Côte d'Ivoire")]
    [InlineData("\U0010FFFD", "US")]
    public void Write_NamesInOtherScripts_AreDrawnOrGiveWayToTheCode(string name, string drawn)
    {
        var svg = Drawn(SyntheticRun.Climate(2, 2, 2, [name, "Elsewhere"]), "signatories").Text("signatories.svg");

        Assert.Contains($">{drawn}<", svg.Replace("&apos;", "'", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pdf", null, "There is no chart format 'pdf'; there are png, svg, csv.")]
    [InlineData("csv", "pie", "There is no kind of chart 'pie'; there are headline, ")]
    public void Write_UnknownName_SaysWhatThereIs(string format, string? kind, string message)
    {
        var run = SyntheticRun.Climate(2, 2, 2);

        var error = Assert.Throws<ArgumentException>(() =>
            ChartBook.Write(run, Stamp, new MemoryFolder().Open, new ChartOptions { Formats = [format] }, kind is null ? null : [kind])
        );

        Assert.StartsWith(message, error.Message);
    }

    private static MemoryFolder Drawn(RunResult run, params string[] kinds)
    {
        var folder = new MemoryFolder();
        ChartBook.Write(run, Stamp, folder.Open, kinds: kinds);
        return folder;
    }
}
