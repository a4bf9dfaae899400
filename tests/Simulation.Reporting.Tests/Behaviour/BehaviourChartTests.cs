using Simulation.Reporting.Behaviour;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Behaviour;

public sealed class BehaviourChartTests
{
    private static readonly BehaviourStudy Study = new(
        SyntheticRun.Climate(3, 4, 2).Header,
        [
            SyntheticCurve.Of((0.2, 0.3), (0.3, 0.5), (-0.4, 1.6)).WithCompliance(0.5, double.NaN, 0.7),
            SyntheticCurve.OfWords(("none", (0.2, 0.3)), ("grim", (0.1, 0.1))),
            SyntheticCurve.Of(null, null),
        ]
    );

    [Fact]
    public void Write_LinesWordsAndNothing_DrawsThemAndSaysThemInWords()
    {
        var folder = new MemoryFolder();

        BehaviourChart.Write(Study, "study", new RunStamp("1.0"), folder.Open);

        Assert.Equal(["study.png", "study.txt"], folder.Names);
        Assert.True(folder.Bytes("study.png").Length > 10_000);
        Assert.All(Study.Curves, curve => Assert.Contains(ResponseSentence.Of(curve), folder.Text("study.txt"), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_AsATable_HasEveryLevelAndWhyOneIsRefused()
    {
        using var stream = new MemoryStream();

        BehaviourTable.WriteCsv([Study], stream);

        var rows = System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n').Select(row => row.Split(',')).ToList();
        Assert.Equal(1 + (3 * 7), rows.Count);
        var second = rows.First(row => row[1] == "Trust" && row[2] == "1" && row[3] == "ambition_ratio");
        Assert.Equal(
            ["0.4", "0.15"],
            new[] { second[4], second[7] }.Select(cell =>
                $"{Math.Round(double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture), 9)}"
            )
        );
        Assert.Equal(["", "0", "this is refused."], new[] { rows[^1][4], rows[^1][10], rows[^1][11] });
    }
}
