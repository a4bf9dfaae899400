using Simulation.Host.Components.Charts;

namespace Simulation.Host.Tests.Components;

public sealed class LineNamesTests
{
    private const double Row = 16;

    [Fact]
    public void Range_Values_HasAirAboveAndBelow() => Assert.Equal((-0.5, 10.5), LineNames.Range([0, 10]));

    [Theory]
    [InlineData(0, -1, 1)]
    [InlineData(5, 0, 10)]
    public void Range_LevelLine_IsInTheMiddle(double value, double lowest, double highest) =>
        Assert.Equal((lowest, highest), LineNames.Range([value, value]));

    [Theory]
    [InlineData("China", new[] { "China" })]
    [InlineData("Liechtenstein", new[] { "Liechtenstein" })]
    [InlineData("United States of America", new[] { "United States", "of America" })]
    public void Rows_LongName_IsBrokenNearItsMiddle(string name, string[] expected) => Assert.Equal(expected, LineNames.Rows(name));

    [Fact]
    public void Place_EndsFarApart_AreNextToTheirLines()
    {
        var names = LineNames.Place([Line("low", 2), Line("high", 8)], (0, 10));

        Assert.Equal(["high", "low"], names.Select(name => name.Line.Name));
        Assert.All(names, name => Assert.Equal(0, name.Shift));
    }

    [Fact]
    public void Place_EndsAtOnePlace_KeepARowApart()
    {
        var names = LineNames.Place([Line("one", 5), Line("two", 5), Line("three", 5)], (0, 10));

        Assert.Equal([0, -Row, -2 * Row], names.Select(name => name.Shift));
    }

    [Fact]
    public void Place_EndAtTheBottom_IsOffTheYearsBelow() =>
        Assert.Equal(Row / 2, Assert.Single(LineNames.Place([Line("low", 0)], (0, 10))).Shift);

    [Fact]
    public void Width_Names_IsThatOfTheLongestRow()
    {
        var names = LineNames.Place([Line("Peru", 1), Line("United States of America", 2)], (0, 10));

        Assert.Equal(7 * "United States".Length, LineNames.Width(names));
        Assert.Equal(0, LineNames.Width([]));
    }

    private static ChartLine Line(string name, double end) => new(name, [0, end], "main");
}
