using Microsoft.Extensions.Primitives;
using Simulation.Host.Explore;
using Simulation.Model.Engine;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Tests.Explore;

public sealed class ExploreSettingsTests
{
    private static readonly RunSetup Paris = ScenarioFolder.Load("climate-paris", [], new RunCompiler()).Setup!;

    [Theory]
    [InlineData("protocol", "single-txt", "protocol=single-txt: there are single-text, ")]
    [InlineData("transparency", "7", "transparency=7: expected a number from 0 to 1.")]
    [InlineData("colour", "red", "colour=red: there is no such lever; there are ")]
    [InlineData("out", "Atlantis", "out=Atlantis: this is not a party here. There is: ")]
    public void Read_WrongLink_SaysWhatThereIs(string key, string value, string expected)
    {
        var (settings, wrong) = ExploreSettings.Read([KeyValuePair.Create(key, new StringValues(value))], Paris);

        Assert.True(settings.IsEmpty);
        Assert.StartsWith(expected, Assert.Single(wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("United States")]
    [InlineData("US")]
    public void Read_PartyByName_IsTheParty(string name)
    {
        var (settings, wrong) = ExploreSettings.Read([KeyValuePair.Create("out", new StringValues(name))], Paris);

        Assert.Empty(wrong);
        Assert.Equal(["US"], settings.Out);
    }
}
