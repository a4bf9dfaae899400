using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Worlds;

public sealed class SharedPartsTests
{
    private readonly SharedParts _parts = new();

    [Fact]
    public void Keep_TheSameArgumentsTwice_KeepsTheFirst()
    {
        Assert.Null(_parts.Find<string>("one"));

        Assert.Equal("first", _parts.Keep("one", "first"));

        Assert.Equal("first", _parts.Keep("one", "second"));
        Assert.Equal("first", _parts.Find<string>("one"));
    }

    [Fact]
    public void Find_TheArgumentsOfAnotherType_FindsNothing()
    {
        _parts.Keep("one", "text");

        Assert.Null(_parts.Find<double[]>("one"));
    }

    [Fact]
    public void Keep_Many_ForgetsTheOldest()
    {
        for (var index = 0; index < 100; index++)
            _parts.Keep($"{index}", "part");

        Assert.Null(_parts.Find<string>("0"));
        Assert.NotNull(_parts.Find<string>("99"));
    }
}
