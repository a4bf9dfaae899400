using Simulation.Model.Worlds.Climate;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class ClimateVariablesTests
{
    [Fact]
    public void Of_AModelWithoutSea_HasNoSeaLevel()
    {
        var names = ClimateVariables.Of(Published.Dice).Select(variable => variable.Name).ToList();

        Assert.DoesNotContain("TOTALSLR", names);
        Assert.Contains("TATM", names);
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Of_AnyModel_NamesEachVariableOnce(string name)
    {
        var names = ClimateVariables.Of(Published.Build(name)).Select(variable => variable.Name).ToList();

        Assert.Equal(names.Distinct(), names);
    }
}
