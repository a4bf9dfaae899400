using Simulation.Model.Engine;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Scenarios;

/// <summary>Files name other files in the same way everywhere: beside them first, then among what comes with the program.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("commons-symmetric")]
    [InlineData("commons-symmetric.yaml")]
    [InlineData("protocols/club")]
    [InlineData("protocols/club.yaml")]
    public async Task Check_AScenarioThatExtendsOneOfTheProgram_IsFineAnywhere(string reference)
    {
        Write("mine.yaml", $"extends: {reference}\nname: mine\n");

        var outcome = await Negsim.RunAsync("check", _folder.PathOf("mine.yaml"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Theory]
    [InlineData("climate-pari", "Did you mean 'climate-paris'")]
    [InlineData("../climate-paris.yaml", "there is no file '../climate-paris.yaml' beside this one and no scenario of that name")]
    [InlineData("protocols/../climate-paris", "there is no file 'protocols/../climate-paris' beside this one")]
    public async Task Check_ExtendingWhatIsNowhere_SaysWhereItWasLookedFor(string reference, string expected)
    {
        Write("mine.yaml", $"extends: {reference}\nname: mine\n");

        var outcome = await Negsim.RunAsync("check", _folder.PathOf("mine.yaml"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{_folder.PathOf("mine.yaml")}(1,10): ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AFileBesideOfTheNameOfAShippedOne_ComesFirst()
    {
        Write("commons-symmetric.yaml", SmallScenario.Text.Replace("name: small", "name: own", StringComparison.Ordinal));
        Write("mine.yaml", "extends: commons-symmetric.yaml\n");

        Assert.Equal("own", ScenarioFolder.Load(_folder.PathOf("mine.yaml"), [], new RunCompiler()).Setup!.Scenario.Name);
    }

    [Fact]
    public void Load_AScenarioThatExtendsOneWithOwnData_ReadsThem()
    {
        _folder.WriteWithOwnData();
        Directory.CreateDirectory(_folder.PathOf("later"));
        Write("later/mine.yaml", "extends: ../own.yaml\n");

        var own = ScenarioFolder.Load(_folder.PathOf("own.yaml"), [], new RunCompiler());
        var mine = ScenarioFolder.Load(_folder.PathOf("later/mine.yaml"), [], new RunCompiler());

        Assert.Equal(own.Package!.DataHashes(), mine.Package!.DataHashes());
    }

    [Fact]
    public async Task Facts_OnAScenarioOfTheProgram_FindsItByName()
    {
        Write(
            "fact.yaml",
            """
            scenario: commons-symmetric
            set: { horizon.periods: 1 }
            factors: { trust.initial: [0.1, 0.9] }
            indicators: [agreement_rate]
            fact: { id: SF07, claim: c, source: s, expect: [ { indicator: agreement_rate, along: trust.initial, shape: does-not-fall } ] }
            """
        );

        var outcome = await Negsim.RunAsync("facts", _folder.PathOf("fact.yaml"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Fact]
    public async Task Facts_OnAScenarioThatIsNowhere_SaysSoAtItsPlace()
    {
        Write(
            "fact.yaml",
            "scenario: comons-symmetric\nfactors: { trust.initial: [0.1, 0.9] }\nindicators: [agreement_rate]\nfact: { id: SF07, claim: c, "
                + "source: s, expect: [ { indicator: agreement_rate, along: trust.initial, shape: rises } ] }\n"
        );

        var outcome = await Negsim.RunAsync("facts", _folder.PathOf("fact.yaml"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(
            "fact.yaml(1,11): there is no file 'comons-symmetric' beside this one, and no scenario of that name. Did you mean "
                + "'commons-symmetric'",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sweep_OfAnExperimentOfTheProgram_IsFoundByName()
    {
        var outcome = await Negsim.RunAsync("sweep", "climate-paris-moris", "--out", _folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Did you mean 'climate-paris-morris'?", outcome.Error, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.PathOf(name), text);
}
