using Simulation.Reporting.Worth;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Worth;

public sealed class WorthChartTests
{
    [Fact]
    public void Write_AComparison_DrawsTheFirstMeasureOfEachHead()
    {
        var folder = new MemoryFolder();

        WorthChart.Write(SyntheticWorth.Worth, new RunStamp("0.1.0"), folder.Open);

        Assert.Equal(1 + (3 * 5), folder.Rows("worth.csv").Length);
        Assert.StartsWith(
            "climate-synthetic: collaboration closes 10 % of the gap to full cooperation",
            folder.Text("worth.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains(">Innovation<", folder.Text("worth.svg"), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(folder.Bytes("worth.png"));
        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
    }
}
