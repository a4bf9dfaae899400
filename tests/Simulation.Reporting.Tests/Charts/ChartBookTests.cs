using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Charts;

public sealed class ChartBookTests
{
    private static readonly string[] Kinds = ["headline", "reductions", "temperature", "trust", "trust-matrix", "pledged-delivered", "signatories"];

    [Fact]
    public void Kinds_Listed_AreTheSevenWithASummaryEach()
    {
        Assert.Equal(Kinds, ChartBook.Kinds.Select(kind => kind.Kind));
        Assert.All(ChartBook.Kinds, kind => Assert.NotEmpty(kind.Summary));
    }

    [Fact]
    public void Write_AllFormats_WritesEachChartInEachWithAlternativeText()
    {
        var folder = new MemoryFolder();

        var output = ChartBook.Write(SyntheticRun.Climate(3, 4, 5), "1.2.3", folder.Open);

        Assert.Equal(Kinds.SelectMany(kind => new[] { $"{kind}.png", $"{kind}.svg", $"{kind}.csv", $"{kind}.txt" }), output.Files);
        Assert.Empty(output.Skipped);
        Assert.All(output.Files, file => Assert.NotEmpty(folder.Bytes(file)));
    }

    [Fact]
    public void Write_SameResultTwice_GivesTheSameBytes()
    {
        var (first, second) = (new MemoryFolder(), new MemoryFolder());

        var files = ChartBook.Write(SyntheticRun.Climate(4, 3, 6), "1.2.3", first.Open).Files;
        ChartBook.Write(SyntheticRun.Climate(4, 3, 6), "1.2.3", second.Open);

        Assert.All(files, file => Assert.Equal(first.Bytes(file), second.Bytes(file)));
    }

    [Fact]
    public void Write_Svg_CarriesSourceCaveatAndWordsForScreenReaders()
    {
        var svg = Drawn(SyntheticRun.Climate(3, 4, 5), "headline").Text("headline.svg");

        Assert.Contains("<title>Emissions in 2040: ", svg);
        Assert.Contains("<desc>Line chart of emissions", svg);
        Assert.Contains("Scenario climate-synthetic · 0123456789ab · seed 42 · NegotiationSim 1.2.3", svg);
        Assert.Contains("Illustrative simulation, not a forecast.", svg);
        Assert.Contains("sans-serif", svg);
        Assert.DoesNotContain(", \"", svg);
        Assert.Contains("id=\"headline-1\"", svg);
    }

    [Fact]
    public void Write_Png_IsASlideAtTwiceTheResolutionWithSomethingInEveryQuarter()
    {
        var folder = Drawn(SyntheticRun.Climate(3, 4, 5), "reductions");

        using var picture = SKBitmap.Decode(folder.Bytes("reductions.png"));

        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
        foreach (var (left, top) in new[] { (0, 0), (1280, 0), (0, 720), (1280, 720) })
            Assert.True(InkIn(picture, left, top) > 500, $"Hardly anything is drawn in the quarter at {left}, {top}.");
    }

    [Fact]
    public void Write_WorldWithoutTemperature_SkipsThatChartAndSaysWhy()
    {
        var run = SyntheticRun.Climate(3, 4, 5);
        var header = run.Header with { WorldSeries = [.. run.Header.WorldSeries.SkipLast(1)] };

        var output = ChartBook.Write(run with { Header = header }, "1.2.3", new MemoryFolder().Open, ["csv"]);

        Assert.Equal([new SkippedChart("temperature", "The result has no world series 'temperature'.")], output.Skipped);
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
        var output = ChartBook.Write(SyntheticRun.Climate(parties, periods, replicates), "1.2.3", new MemoryFolder().Open, ["svg", "csv"]);

        Assert.Equal(parties == 1 ? ["trust", "trust-matrix"] : [], output.Skipped.Select(skipped => skipped.Kind));
    }

    [Fact]
    public void Write_AllValuesMissing_DrawsWithoutInventingNumbers()
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        foreach (var row in run.Lanes.SelectMany(lane => lane.World.Concat(lane.Party)).Concat(run.Nash.World).Concat(run.Cooperative.World))
            Array.Fill(row, double.NaN);

        var folder = Drawn(run, "headline", "pledged-delivered");

        Assert.StartsWith("Emissions in 2040: n/a", folder.Text("headline.txt"));
        Assert.Equal("2025,,,,,,,,GtCO2/yr", folder.Text("headline.csv").Split('\n')[1]);
        Assert.StartsWith("No promise ever binds anybody", folder.Text("pledged-delivered.txt"));
    }

    [Theory]
    [InlineData("Россия", "Россия")]
    [InlineData("Côte d'Ivoire", "Côte d'Ivoire")]
    [InlineData("中国", "US")]
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

        var error = Assert.Throws<ArgumentException>(() => ChartBook.Write(run, "1", new MemoryFolder().Open, [format], kind is null ? null : [kind]));

        Assert.StartsWith(message, error.Message);
    }

    private static MemoryFolder Drawn(RunResult run, params string[] kinds)
    {
        var folder = new MemoryFolder();
        ChartBook.Write(run, "1.2.3", folder.Open, kinds: kinds);
        return folder;
    }

    private static int InkIn(SKBitmap picture, int left, int top)
    {
        var ink = 0;
        for (var y = top; y < top + (picture.Height / 2); y += 2)
        {
            for (var x = left; x < left + (picture.Width / 2); x += 2)
                ink += picture.GetPixel(x, y) == SKColors.White ? 0 : 1;
        }

        return ink;
    }
}
