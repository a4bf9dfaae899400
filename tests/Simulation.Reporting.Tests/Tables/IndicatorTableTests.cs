using Simulation.Reporting.Tables;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Tables;

public sealed class IndicatorTableTests
{
    [Fact]
    public void Rows_SomeReplicatesWithoutValue_SayHowManyHadOne()
    {
        var run = SyntheticRun.Climate(2, 2, 3);
        double[][] values =
        [
            [0.5, double.NaN],
            [0.5, 4],
            [0.5, 1234567],
        ];

        var rows = IndicatorTable.Of(run with { Lanes = [.. run.Lanes.Select((lane, index) => lane with { Indicators = values[index] })] });

        Assert.Equal(new IndicatorRow("agreement_rate", "0.5000", "0.5000 to 0.5000", "share", ""), rows[0]);
        Assert.Equal(new IndicatorRow("rounds_to_agreement", "617,286", "61,732 to 1,172,839", "count", "2 of 3 replicates"), rows[1]);
    }

    [Theory]
    [InlineData(7.018e-17, "0")]
    [InlineData(-7.018e-17, "0")]
    [InlineData(2.5e-9, "2.5E-9")]
    public void Number_OfWhatRoundingLeaves_IsZero(double value, string text) => Assert.Equal(text, IndicatorTable.Number(value));

    [Fact]
    public void Rows_NoReplicateWithAValue_AreNotAvailable()
    {
        var run = SyntheticRun.Climate(2, 2, 1);

        var rows = IndicatorTable.Of(run with { Lanes = [run.Lanes[0] with { Indicators = [double.NaN, 1.0 / 3] }] });

        Assert.Equal(new IndicatorRow("agreement_rate", "n/a", "", "share", "0 of 1 replicates"), rows[0]);
        Assert.Equal(new IndicatorRow("rounds_to_agreement", "0.3333", "", "count", ""), rows[1]);
    }
}
