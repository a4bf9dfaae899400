using Simulation.Model.Engine.Results;
using Simulation.Model.Hindcasts;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Hindcasts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Hindcasts;

public sealed class HindcastChartTests
{
    private static readonly RunResult Fitted = SyntheticRun.Climate(3, 4, 20);
    private static readonly RunResult Otherwise = SyntheticRun.Climate(3, 4, 20, seed: 100);
    private static readonly int Emissions = Fitted.Header.WorldSeries.ToList().IndexOf(SyntheticRun.Emissions);

    private static readonly HindcastChart Chart = new(
        "Emissions of the past",
        [
            new(
                new HindcastSeries
                {
                    Label = "Emissions",
                    Of = "emissions",
                    Record = "a",
                },
                "GtCO2/yr",
                Fitted.Header.Years,
                [15, 14, double.NaN, 12],
                [false, true, false, false],
                lane => lane.World[Emissions]
            ),
        ],
        2030,
        [("as it was", Fitted), ("otherwise", Otherwise)]
    );

    [Fact]
    public void Fit_AsATable_HasTheBandAndTheRecord()
    {
        var folder = new MemoryFolder();

        Chart.WriteFit("fit", new RunStamp("1.0"), folder.Open, new ChartOptions { Formats = ["png", "csv"] });

        var rows = folder.Rows("fit.csv");
        Assert.Equal(["series", "year", "p05", "p25", "p50", "p75", "p95", "record", "omitted", "unit"], rows[0]);
        Assert.Equal(["15", "0"], rows[1][7..9]);
        Assert.Equal(["14", "1"], rows[2][7..9]);
        Assert.Equal("", rows[3][7]);
        Assert.True(folder.Bytes("fit.png").Length > 10_000);
        Assert.Contains("fitted up to 2030", folder.Text("fit.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Counterfactuals_AsATable_HaveTheMeanOfEachArm()
    {
        var folder = new MemoryFolder();

        Chart.WriteCounterfactuals("otherwise", new RunStamp("1.0"), folder.Open, new ChartOptions { Formats = ["csv"] });

        var row = folder.Rows("otherwise.csv").Single(cells => cells[1] == "otherwise" && cells[2] == "2025");
        Assert.Equal(
            Otherwise.Lanes.Average(lane => lane.World[Emissions][0]),
            double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture),
            9
        );
    }
}
