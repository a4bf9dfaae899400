using Simulation.Reporting.Worth;

namespace Simulation.Reporting.Tests.Worth;

public sealed class WorthSummaryTests
{
    [Fact]
    public void Line_OfAComparison_HasEveryColumn()
    {
        var line = WorthSummary.Line(SyntheticWorth.Worth);

        Assert.Equal(WorthSummary.Columns.Count, line.Count);
        Assert.Equal("climate-synthetic", line[0]);
        Assert.Equal("85 ± 64 of co2", line[2]);
        Assert.Equal("11 ± 13 (full 20.00) billion US$", line[3]);
        Assert.Equal("30.00 (full 3.000)", line[5]);
        Assert.Equal("Emissions in 2040: 41 ± 13 → 31 ± 12 → 20.00 GtCO2/yr", line[7]);
    }
}
