using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Charts;

public sealed class ChartSizesTests
{
    private static readonly RunStamp Stamp = new("1.2.3", new DateOnly(2026, 11, 23));

    [Fact]
    public void Write_Png_IsASlideAtTwiceTheResolutionWithSomethingInEveryQuarter()
    {
        var folder = Drawn(SyntheticRun.Climate(3, 4, 5), "reductions");

        using var picture = SKBitmap.Decode(folder.Bytes("reductions.png"));

        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
        foreach (var (left, top) in new[] { (0, 0), (1280, 0), (0, 720), (1280, 720) })
            Assert.True(InkIn(picture, left, top) > 500, $"Hardly anything is drawn in the quarter at {left}, {top}.");
    }

    [Theory]
    [InlineData("slide", "1x", 1280, 720)]
    [InlineData("slide", "print", 4000, 2250)]
    [InlineData("column", "2x", 960, 1200)]
    [InlineData("column", "print", 1063, 1329)]
    [InlineData("page", "print", 2008, 2521)]
    [InlineData("square", "1x", 1000, 1000)]
    public void Write_EachSizeAndResolution_HasItsPixelsAndInkInEveryQuarter(string size, string resolution, int width, int height)
    {
        var folder = new MemoryFolder();

        ChartBook.Write(
            SyntheticRun.Climate(12, 4, 5),
            Stamp,
            folder.Open,
            new ChartOptions
            {
                Formats = ["png", "svg"],
                Size = size,
                Resolution = resolution,
            },
            ["reductions"]
        );

        using var picture = SKBitmap.Decode(folder.Bytes("reductions.png"));
        Assert.Equal((width, height), (picture.Width, picture.Height));
        foreach (var (left, top) in new[] { (0, 0), (width / 2, 0), (0, height / 2), (width / 2, height / 2) })
            Assert.True(InkIn(picture, left, top) > 500, $"Hardly anything is drawn in the quarter at {left}, {top}.");
        Assert.Matches($"viewBox=\"0 0 \\d+ \\d+\"", folder.Text("reductions.svg"));
    }

    [Theory]
    [InlineData("column", "print", 11811)]
    [InlineData("slide", "print", 11811)]
    [InlineData("slide", "2x", null)]
    public void Write_PngForPrint_CarriesItsDotsPerMetre(string size, string resolution, int? expected)
    {
        var folder = new MemoryFolder();

        ChartBook.Write(
            SyntheticRun.Climate(3, 4, 2),
            Stamp,
            folder.Open,
            new ChartOptions
            {
                Formats = ["png"],
                Size = size,
                Resolution = resolution,
            },
            ["trust"]
        );

        var png = folder.Bytes("trust.png");
        using var picture = SKBitmap.Decode(png);
        Assert.NotNull(picture);
        var at = png.AsSpan().IndexOf("pHYs"u8);
        Assert.Equal(expected, at < 0 ? null : System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 4)));
        if (at < 0)
            return;

        // The length of the chunk, the unit and the checksum that zlib gives for these nine bytes.
        Assert.Equal([0, 0, 0, 9], png[(at - 4)..at]);
        Assert.Equal(1, png[at + 12]);
        Assert.Equal([0x78, 0xA5, 0x3F, 0x76], png[(at + 13)..(at + 17)]);
    }

    [Theory]
    [InlineData("slide", 400, 1280)]
    [InlineData("column", 900, 480)]
    public void Write_AHeight_IsThatOfThePage(string size, int height, int width)
    {
        var folder = new MemoryFolder();

        ChartBook.Write(
            SyntheticRun.Climate(12, 4, 3),
            Stamp,
            folder.Open,
            new ChartOptions
            {
                Formats = ["png", "svg"],
                Size = size,
                Height = height,
                Resolution = "1x",
            }
        );

        using var picture = SKBitmap.Decode(folder.Bytes("trust.png"));
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.Contains($"viewBox=\"0 0 {width} {height}\"", folder.Text("signatories.svg"));
    }

    [Theory]
    [InlineData(299)]
    [InlineData(4001)]
    public void Write_AHeightOutOfRange_SaysWhatThereIs(int height)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            ChartBook.Write(SyntheticRun.Climate(2, 2, 2), Stamp, new MemoryFolder().Open, new ChartOptions { Height = height })
        );

        Assert.Contains($"300 to 4000; found {height}", error.Message);
    }

    private static MemoryFolder Drawn(RunResult run, params string[] kinds)
    {
        var folder = new MemoryFolder();
        ChartBook.Write(run, Stamp, folder.Open, kinds: kinds);
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
