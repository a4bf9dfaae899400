using Simulation.Model.Hindcasts;

namespace Simulation.Model.Tests.Hindcasts;

public sealed class HindcastFitTests
{
    private static readonly RecordedSeries Series = new(
        new HindcastSeries
        {
            Label = "A",
            Of = "a",
            Record = "a",
        },
        "t",
        [2000, 2001, 2002, 2003, 2004],
        [10, 99, 20, double.NaN, 40],
        [false, true, false, false, false],
        _ => []
    );

    [Fact]
    public void Of_ASpan_JudgesTheYearsThatHaveARecordThatCounts()
    {
        var fit = HindcastFit.Of(
            Series,
            [
                [12, 0, 20, 0, 30],
                [14, 0, 20, 0, 30],
            ],
            2000,
            2002,
            2002
        );

        // Errors of 3 and 0; the record of 2000 lies outside 12 to 14, that of 2002 on the band.
        Assert.Equal(2, fit.Years);
        Assert.Equal(Math.Sqrt(4.5), fit.Rmse, 12);
        Assert.Equal(1.5, fit.Bias, 12);
        Assert.Equal(0.5, fit.Coverage);
    }

    [Fact]
    public void Of_TheYearsAfter_ComparesWithTheLastYearFitted()
    {
        var fit = HindcastFit.Of(
            Series,
            [
                [10, 0, 20, 0, 30],
            ],
            2003,
            2004,
            2002
        );

        Assert.Equal(1, fit.Years);
        Assert.Equal(10, fit.Rmse, 12);
        Assert.Equal(20, fit.NaiveRmse, 12);
    }
}
