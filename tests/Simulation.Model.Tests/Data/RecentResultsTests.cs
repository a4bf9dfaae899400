using Simulation.Model.Data;

namespace Simulation.Model.Tests.Data;

public class RecentResultsTests
{
    [Fact]
    public void FindOrMake_ASecondTime_MakesNothing()
    {
        var recent = new RecentResults<string>(2);

        Assert.Equal("first", recent.FindOrMake("one", () => "first"));
        Assert.Equal("first", recent.FindOrMake("one", () => throw new InvalidOperationException("It is kept.")));
    }

    [Fact]
    public void Keep_TheSameArgumentsTwice_KeepsTheFirst()
    {
        var recent = new RecentResults<string>(2);

        recent.Keep("one", "first");

        Assert.Equal("first", recent.Keep("one", "second"));
        Assert.Equal("first", recent.Find("one"));
    }

    [Fact]
    public void Keep_MoreThanItHolds_ForgetsTheOldest()
    {
        var recent = new RecentResults<string>(2);

        foreach (var name in new[] { "one", "two", "three" })
            recent.Keep(name, name);

        Assert.Null(recent.Find("one"));
        Assert.Equal("three", recent.Find("three"));
    }

    [Fact]
    public void Keep_FromManyThreads_NeverHoldsMoreThanItMay()
    {
        var recent = new RecentResults<string>(10);

        Parallel.For(0, 10_000, index => recent.Keep($"{index % 500}", "kept"));

        Assert.InRange(Enumerable.Range(0, 500).Count(index => recent.Find($"{index}") is not null), 1, 10);
    }
}
