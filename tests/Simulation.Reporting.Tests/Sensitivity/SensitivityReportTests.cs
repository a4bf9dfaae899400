using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Sensitivity;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Sensitivity;

public sealed class SensitivityReportTests
{
    private static readonly Experiment Experiment = new()
    {
        Name = "made-up",
        Factors = new Dictionary<string, Factor> { ["weak"] = new() { Min = 0, Max = 1 }, ["strong"] = new() { Min = 0, Max = 1 } },
        Indicators = ["trust_mean[3]"],
    };

    private static readonly SensitivityStudy Sobol = new(Experiment, 8, ["1"], [new SobolIndices([Shares(0.1, 0.2), Shares(0.7, 0.9)], [new SobolPair(0, 1, Around(0.15))], 2)], null);

    private static readonly SensitivityStudy Morris = new(
        Experiment, 6, ["1"], null, [new MorrisIndices([new MorrisIndex(Around(-0.2), Around(0.2), Around(0.1)), new MorrisIndex(Around(3), Around(3), Around(0.5))], 2)]);

    [Fact]
    public void WriteCsv_SobolIndices_AreByRankWithPairsLast()
    {
        var folder = new MemoryFolder();

        SensitivityTable.WriteCsv(Sobol, folder.Open("sensitivity.csv"));

        var rows = folder.Rows("sensitivity.csv");
        Assert.Equal(["strong S1", "strong ST", "weak S1", "weak ST", "weak x strong S2"], rows[1..].Select(row => $"{row[1]} {row[2]}"));
        Assert.Equal(["trust_mean[3]", "strong", "ST", "0.9"], rows[2][..4]);
    }

    [Fact]
    public void SobolBars_OfAStudy_DrawFactorsByRank()
    {
        var folder = new MemoryFolder();

        SobolBars.Write(Sobol, 0, "0.1.0", folder.Open);

        Assert.Equal(["factor", "strong", "weak"], folder.Rows("sobol-bars-trust_mean-3.csv").Select(row => row[0]));
        Assert.StartsWith("strong has the largest share in the variance of trust_mean[3]", folder.Text("sobol-bars-trust_mean-3.txt"), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(folder.Bytes("sobol-bars-trust_mean-3.png"));
        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
    }

    [Fact]
    public void MorrisPlane_OfAStudy_LabelsEachFactor()
    {
        var folder = new MemoryFolder();

        MorrisPlane.Write(Morris, 0, "0.1.0", folder.Open);

        Assert.Contains(">strong<", folder.Text("morris-plane-trust_mean-3.svg"), StringComparison.Ordinal);
        Assert.Contains(">weak<", folder.Text("morris-plane-trust_mean-3.svg"), StringComparison.Ordinal);
        Assert.Equal("-0.2", folder.Rows("morris-plane-trust_mean-3.csv")[2][4]);
    }

    private static SobolIndex Shares(double first, double total) => new(Around(first), Around(total));

    private static Estimate Around(double value) => new(value, value - 0.05, value + 0.05);
}
