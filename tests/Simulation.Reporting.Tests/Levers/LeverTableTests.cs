using Simulation.Reporting.Levers;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Levers;

public sealed class LeverTableTests
{
    [Fact]
    public void WriteCsv_AStudy_HasEveryLeverByRank()
    {
        var folder = new MemoryFolder();

        LeverTable.WriteCsv(SyntheticStudy.Study, folder.Open("levers.csv"));

        var rows = folder.Rows("levers.csv");
        Assert.Equal(["1", "strong", "path.strong=0", "path.strong=1"], rows[1][2..6]);
        Assert.Equal("0.515625", rows[1][8]);
        Assert.Equal(["3", "without-effect"], rows[3][2..4]);
        Assert.Equal("a is needed", rows[3][12]);
        Assert.Equal(
            [
                "agreement_rate",
                "share",
                "4",
                "impossible",
                "path.impossible=0",
                "path.impossible=1",
                "",
                "",
                "",
                "",
                "",
                "0",
                "it is out of reach",
            ],
            rows[4]
        );
    }
}
