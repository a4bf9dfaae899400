using System.Net;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts;

/// <summary>Names in any script: drawn where a font is there, else numbered with a key; never an empty text.</summary>
public sealed class ScriptsTests
{
    private const string NoFontHasIt = "\U0010FFFD\U0010FFFC";

    public static TheoryData<string> Names =>
        ["中国", "Россия", "مصر", "भारत", "ไทย", "ישראל", "대한민국", "日本 😀", "Ελλάδα", "አማርኛ", NoFontHasIt];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_ANameThatIsItsCodeToo_IsDrawnOrNumberedInEveryChart(string name)
    {
        var (folder, output) = Written(name);
        var drawn = ChartFonts.CanDraw(name) ? name : "Party 2";

        foreach (var file in output.Files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)))
            Assert.DoesNotMatch(@"<text[^>]*>\s*</text>|§\d+§", folder.Text(file));

        Assert.Contains($">{drawn}<", WebUtility.HtmlDecode(folder.Text("signatories.svg")));
        Assert.Contains($">{(ChartFonts.CanDraw(name) ? name : "2")}<", WebUtility.HtmlDecode(folder.Text("trust-matrix.svg")));
        Assert.Contains($">{drawn}<", WebUtility.HtmlDecode(folder.Text("trust-network.svg")));
        Assert.Equal(ChartFonts.CanDraw(name) ? null : $"2 = {name}", output.Key);
        Assert.Equal(!ChartFonts.CanDraw(name), folder.Text("headline.txt").Contains($"Key: 2 = {name}\n", StringComparison.Ordinal));
        Assert.Contains(name, folder.Text("trust-matrix.csv"));
    }

    [Fact]
    public void Write_NamesOfTheEmbeddedTypeface_NeedNoKey() => Assert.Null(Written("Россия").Output.Key);

    [Fact]
    public void Write_ANameFromTheRight_HasInkWhereTheNameStands()
    {
        Assert.SkipUnless(ChartFonts.CanDraw("مصر"), "No font here has Arabic.");

        Assert.NotEqual(Written("مصر", "png").Folder.Bytes("trust-network.png"), Written("رصم", "png").Folder.Bytes("trust-network.png"));
    }

    private static (MemoryFolder Folder, ChartOutput Output) Written(string name, string format = "svg")
    {
        var run = SyntheticRun.Climate(3, 4, 2);
        RunResult named = run with
        {
            Header = run.Header with
            {
                Parties = [run.Header.Parties[0], run.Header.Parties[1] with { Code = name, Name = name }, run.Header.Parties[2]],
            },
        };
        var folder = new MemoryFolder();
        return (folder, ChartBook.Write(named, new RunStamp("1.2.3"), folder.Open, new ChartOptions { Formats = [format, "csv"] }));
    }
}
