using Simulation.Model.Levers;
using Simulation.Reporting.Levers;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Levers;

public sealed class TornadoChartTests
{
    [Fact]
    public void Write_AStudy_DrawsWhatCouldBeMovedByRank()
    {
        var folder = Written(SyntheticStudy.Study);

        Assert.Equal(["lever", "strong", "weak", "without-effect"], folder.Rows("levers-agreement_rate.csv").Select(row => row[0]));
        Assert.StartsWith(
            "agreement_rate is moved most by strong: +0.5156 from low to high",
            folder.Text("levers-agreement_rate.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains(">without-effect (*)<", folder.Text("levers-agreement_rate.svg"), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(folder.Bytes("levers-agreement_rate.png"));
        Assert.Equal((2560, 1440), (picture.Width, picture.Height));
    }

    [Fact]
    public void Write_ALeverOfAChangedScenario_StandsBelowTheOthersAndOutOfTheTitle()
    {
        var study = SyntheticStudy.Study;
        var changed = study.Outcomes[1] with { Condition = new LeverCondition(["a=1"], "a is needed") };

        var folder = Written(study with { Outcomes = [study.Outcomes[0], changed] });

        Assert.Equal(["weak", "strong"], folder.Rows("levers-agreement_rate.csv").Skip(1).Select(row => row[0]));
        Assert.Equal(["", "a=1"], folder.Rows("levers-agreement_rate.csv").Skip(1).Select(row => row[4]));
        Assert.StartsWith("No lever clearly moves agreement_rate", folder.Text("levers-agreement_rate.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhereNothingHasAnEffect_SaysSo()
    {
        var folder = Written(SyntheticStudy.Study with { Outcomes = [SyntheticStudy.Study.Outcomes[2]] });

        Assert.StartsWith("No lever clearly moves agreement_rate", folder.Text("levers-agreement_rate.txt"), StringComparison.Ordinal);
    }

    private static MemoryFolder Written(LeverStudy study)
    {
        var folder = new MemoryFolder();
        TornadoChart.Write(study, 0, new RunStamp("0.1.0"), folder.Open);
        return folder;
    }
}
