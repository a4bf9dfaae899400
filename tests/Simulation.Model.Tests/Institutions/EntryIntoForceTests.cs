using Simulation.Model.Institutions;

namespace Simulation.Model.Tests.Institutions;

public sealed class EntryIntoForceTests
{
    private static readonly Dictionary<string, double[]> Sizes = new() { ["gdp"] = [50, 30, 20], ["co2"] = [10, 10, 80] };

    [Fact]
    public void IsMetBy_Nobody_IsFalseWhateverTheRule() => Assert.False(new EntryIntoForce().IsMetBy([false, false, false], Sizes));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IsMetBy_ACountOfTwo_NeedsTwo(bool second) =>
        Assert.Equal(second, new EntryIntoForce { Parties = 2 }.IsMetBy([true, second, false], Sizes));

    [Theory]
    [InlineData("gdp", 0.8, true)]
    [InlineData("gdp", 0.81, false)]
    [InlineData("co2", 0.2, true)]
    [InlineData("co2", 0.21, false)]
    public void IsMetBy_AShareOfASize_AddsUpWhatRatifiersHold(string of, double atLeast, bool expected) =>
        Assert.Equal(expected, Holding(of, atLeast).IsMetBy([true, true, false], Sizes));

    [Fact]
    public void IsMetBy_ACountAndAShare_NeedsBoth()
    {
        var both = Holding("co2", 0.55) with { Parties = 2 };

        Assert.False(both.IsMetBy([false, false, true], Sizes));
        Assert.False(both.IsMetBy([true, true, false], Sizes));
        Assert.True(both.IsMetBy([false, true, true], Sizes));
    }

    [Fact]
    public void IsMetBy_AShareOfASizeThatIsNotThere_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => Holding("population", 0.5).IsMetBy([true, true, true], Sizes));

    private static EntryIntoForce Holding(string of, double atLeast) =>
        new()
        {
            Share = new ShareCondition { Of = of, AtLeast = atLeast },
        };
}
