using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Results;

public sealed class RunMeasureTests
{
    [Fact]
    public void Of_IndicatorsAndSeries_MeasuresTheLane()
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", "horizon.periods=4"), 1);
        var delivered = result.World(0, "delivered_total");

        Assert.Equal(result.Values("ambition_ratio")[0], Measure("ambition_ratio"));
        Assert.Equal(delivered.Sum(), Measure("delivered_total.sum"));
        Assert.Equal(delivered[^1], Measure("delivered_total.last"));
        Assert.Equal(delivered[1], Measure("delivered_total[2]"));
        Assert.Equal(delivered.Sum() / 40, Measure("delivered.mean")!.Value, 1e-9);

        double? Measure(string name) => RunMeasure.Of(result.Header, name)?.Invoke(result.Lanes[0]);
    }

    [Theory]
    [InlineData("delivered_totl.sum")]
    [InlineData("delivered_total")]
    [InlineData("delivered_total.median")]
    [InlineData("delivered_total[5]")]
    [InlineData("delivered[1]")]
    public void Of_SomethingElse_IsNothing(string name)
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", "horizon.periods=4"), 1);

        Assert.Null(RunMeasure.Of(result.Header, name));
    }

    [Theory]
    [InlineData("welfare", "money")]
    [InlineData("delivered_total.last", "unit")]
    [InlineData("members[2]", "count")]
    public void Unit_OfAMeasure_IsItsIndicatorsOrSeries(string name, string unit)
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", "horizon.periods=4"), 1);

        Assert.Equal(unit, RunMeasure.Unit(result.Header, name));
    }
}
