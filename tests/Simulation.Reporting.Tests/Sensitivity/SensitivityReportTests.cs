using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Sensitivity;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Sensitivity;

public sealed class SensitivityReportTests
{
    private static readonly Experiment Experiment = new()
    {
        Name = "made-up",
        Factors = new Dictionary<string, Factor>
        {
            ["weak"] = new() { Min = 0, Max = 1 },
            ["strong"] = new() { Min = 0, Max = 1 },
        },
        Indicators = ["trust_mean[3]"],
    };

    private static readonly EndMeans Ends = new(
        2,
        [new EndMean(Around(1.9), Around(2.1), Around(0.2)), new EndMean(Around(2.6), Around(1.4), Around(-1.2))]
    );

    private static readonly SensitivityStudy Sobol = new(
        Experiment with
        {
            Design = new SobolDesign { Points = 2, SecondOrder = true },
        },
        ["1"],
        [new SensitivityOutcome(Ends, new SobolIndices([Shares(0.1, 0.2), Shares(0.7, 0.9)], [new SobolPair(0, 1, Around(0.15))], 2), null)]
    );

    private static readonly SensitivityStudy Morris = new(
        Experiment with
        {
            Design = new MorrisDesign { Trajectories = 3 },
        },
        ["1"],
        [
            new SensitivityOutcome(
                null,
                null,
                new MorrisIndices(
                    [new MorrisIndex(Around(-0.2), Around(0.2), Around(0.1)), new MorrisIndex(Around(3), Around(3), Around(0.5))],
                    2
                )
            ),
        ]
    );

    [Fact]
    public void WriteCsv_SobolIndices_AreByRankWithPairsLast()
    {
        var folder = new MemoryFolder();

        SensitivityTable.WriteCsv(Sobol, folder.Open("sensitivity.csv"));

        var rows = folder.Rows("sensitivity.csv");
        Assert.Equal(
            [
                "strong S1",
                "strong ST",
                "weak S1",
                "weak ST",
                "weak x strong S2",
                "weak mean at low end",
                "weak mean at high end",
                "strong mean at low end",
                "strong mean at high end",
            ],
            rows[1..].Select(row => $"{row[1]} {row[2]}")
        );
        Assert.Equal(["trust_mean[3]", "strong", "ST", "0.9"], rows[2][..4]);
    }

    [Fact]
    public void SobolBars_OfAStudy_DrawFactorsByRank()
    {
        var folder = new MemoryFolder();

        SensitivityChart.SobolBars.Write(Sobol, 0, new RunStamp("0.1.0"), folder.Open);

        Assert.Equal(["factor", "strong", "weak"], folder.Rows("sobol-bars-trust_mean-3.csv").Select(row => row[0]));
        Assert.StartsWith(
            "strong has the largest share in the variance of trust_mean[3]",
            folder.Text("sobol-bars-trust_mean-3.txt"),
            StringComparison.Ordinal
        );
        using var picture = SKBitmap.Decode(folder.Bytes("sobol-bars-trust_mean-3.png"));
        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
    }

    [Fact]
    public void MorrisPlane_OfAStudy_LabelsEachFactor()
    {
        var folder = new MemoryFolder();

        SensitivityChart.MorrisPlane.Write(Morris, 0, new RunStamp("0.1.0"), folder.Open);

        Assert.Contains(">strong<", folder.Text("morris-plane-trust_mean-3.svg"), StringComparison.Ordinal);
        Assert.Contains(">weak<", folder.Text("morris-plane-trust_mean-3.svg"), StringComparison.Ordinal);
        Assert.Equal("-0.2", folder.Rows("morris-plane-trust_mean-3.csv")[2][4]);
    }

    [Fact]
    public void MorrisBars_OfAStudy_KeepTheSignAndTellWhatIsLeftOut()
    {
        var folder = new MemoryFolder();

        SensitivityChart.MorrisBars.Write(Morris, 0, new RunStamp("0.1.0"), folder.Open);

        Assert.Equal(["weak", "0.2", "-0.2"], new[] { 0, 1, 4 }.Select(column => folder.Rows("morris-bars-trust_mean-3.csv")[2][column]));
        Assert.Contains("Morris, N = 2 trajectories (1 left out).", folder.Text("morris-bars-trust_mean-3.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void WriteCsv_MorrisIndices_HaveNoMeansAtTheEnds()
    {
        var folder = new MemoryFolder();

        SensitivityTable.WriteCsv(Morris, folder.Open("sensitivity.csv"));

        Assert.Equal(["mu*", "mu", "sigma"], folder.Rows("sensitivity.csv").Skip(1).Select(row => row[2]).Distinct());
    }

    [Fact]
    public void Tornado_OfAStudy_HasTheWidestFirstAndItsEnds()
    {
        var folder = new MemoryFolder();

        SensitivityChart.Tornado.Write(Sobol, 0, new RunStamp("0.1.0"), folder.Open);

        var rows = folder.Rows("tornado-trust_mean-3.csv");
        Assert.Equal(["strong", "0 to 0.25", "2.6"], rows[1][..3]);
        Assert.Equal(["0.75 to 1", "1.4"], rows[1][5..7]);
        Assert.StartsWith(
            "trust_mean[3] moves most with strong: from 2.600 where it is low to 1.400 where it is high",
            folder.Text("tornado-trust_mean-3.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Charts_OfADesign_AreThoseThatItHasNumbersFor()
    {
        Assert.Equal([SensitivityChart.Tornado, SensitivityChart.SobolBars], SensitivityChart.Of(Sobol.Outcomes[0]));
        Assert.Equal([SensitivityChart.MorrisBars, SensitivityChart.MorrisPlane], SensitivityChart.Of(Morris.Outcomes[0]));
    }

    [Fact]
    public void Charts_WithoutAnyValue_SaySo()
    {
        var folder = new MemoryFolder();
        var nothing = new Estimate(double.NaN, double.NaN, double.NaN);
        var outcome = new SensitivityOutcome(
            new EndMeans(double.NaN, [new EndMean(nothing, nothing, nothing), new EndMean(nothing, nothing, nothing)]),
            new SobolIndices([new SobolIndex(nothing, nothing), new SobolIndex(nothing, nothing)], [], 0),
            null
        );

        SensitivityChart.SobolBars.Write(Sobol with { Outcomes = [outcome] }, 0, new RunStamp("0.1.0"), folder.Open);
        SensitivityChart.Tornado.Write(Sobol with { Outcomes = [outcome] }, 0, new RunStamp("0.1.0"), folder.Open);

        Assert.StartsWith("trust_mean[3] does not vary", folder.Text("sobol-bars-trust_mean-3.txt"), StringComparison.Ordinal);
        Assert.StartsWith(
            "No factor clearly moves the mean of trust_mean[3]",
            folder.Text("tornado-trust_mean-3.txt"),
            StringComparison.Ordinal
        );
    }

    private static SobolIndex Shares(double first, double total) => new(Around(first), Around(total));

    private static Estimate Around(double value) => new(value, value - 0.05, value + 0.05);
}
