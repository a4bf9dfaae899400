using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Strategies;
using Simulation.Model.Worlds.Commons;

namespace Simulation.Model.Tests.Scenarios;

public sealed class ScenarioOverrideTests
{
    [Fact]
    public void Read_WithOverrides_SetsValuesListsAndBlocks()
    {
        var scenario = TextFiles
            .Load(
                $"{TextFiles.Valid}\nshocks: [ {{ period: 1, kind: withdrawal, country: C01 }} ]\ninstitution: {{ protocol: single-text }}",
                "institution.transparency=0.9",
                "countries.C01.strategy.kind=hardliner",
                "shocks[0].period=3",
                "institution.protocol.rounds=4",
                "world={ kind: commons, benefit: [1, 2, 3] }",
                "seed=7"
            )
            .Scenario!;

        Assert.Equal(0.9, scenario.Institution.Transparency);
        Assert.IsType<Hardliner>(scenario.Countries.Own["C01"].Strategy);
        Assert.Equal(3, scenario.Shocks[0].Period);
        Assert.Equal(4, Assert.IsType<SingleText>(scenario.Institution.Protocol).Rounds);
        Assert.Equal([1, 2, 3], Assert.IsType<CommonsDefinition>(scenario.World).Benefit.Values);
        Assert.Equal(7UL, scenario.Seed);
    }

    [Theory]
    [InlineData("institution.transparancy=0.9", "unknown key 'transparancy'. Did you mean 'transparency'?")]
    [InlineData("institution.transparency=abc", "expected a number; found 'abc'.")]
    [InlineData("institution.transparency=7", "transparency is 7; expected a number from 0 to 1.")]
    [InlineData("horizon.periods=", "expected a value behind '='; null takes a value away, \"\" is an empty text.")]
    [InlineData("name.first=x", "expected a text; found a block of keys.")]
    [InlineData("shocks[0].period=3", "the scenario has nothing at 'shocks[0].period' that could be set.")]
    [InlineData("seed", "expected path=value, such as institution.transparency=0.9.")]
    [InlineData("=1", "expected path=value, such as institution.transparency=0.9.")]
    [InlineData("shocks[x]=1", "expected path=value, such as institution.transparency=0.9.")]
    [InlineData("title=[a", "this is not well-formed YAML: while parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("title=a\nseed: 3", "expected one value; a list or a block is written as in YAML, [a, b] or { key: value }.")]
    public void Read_WrongOverride_SaysWhich(string assignment, string expected) =>
        Assert.Equal($"--set {assignment}: {expected}", TextFiles.ProblemsOf(TextFiles.Valid, assignment));

    [Fact]
    public void Read_OverrideWithAKeyThatNoFileMayHave_IsRefused()
    {
        var assignment = $"countries.{new string('C', 129)}.strategy=hardliner";

        Assert.Equal(
            $"--set {assignment}: a key of 129 characters; keys have at most 128.",
            TextFiles.ProblemsOf(TextFiles.Valid, assignment)
        );
    }

    [Fact]
    public void Read_SeveralWrongOverrides_ReportsAllAtOnce() =>
        Assert.Equal(
            "--set a: expected path=value, such as institution.transparency=0.9.\n--set seed=x: "
                + "expected a whole number of 0 or more; found 'x'.",
            TextFiles.ProblemsOf(TextFiles.Valid, "a", "seed=x")
        );

    [Fact]
    public void Read_OverrideOfAnAlternative_TakesThePlaceOfTheOthers()
    {
        var load = TextFiles.Load(
            $"{TextFiles.Valid}\ntrust: {{ prior: {{ affinity: 3 }} }}",
            "trust.initial=0.4",
            "countries.preset=blocs-3"
        );

        Assert.Empty(load.Problems.Problems);
        Assert.Equal((0.4, 1.0), (load.Scenario!.Trust.Initial, load.Scenario.Trust.Prior.Affinity));
        Assert.Equal((null, "blocs-3"), (load.Scenario.Countries.Count, load.Scenario.Countries.Preset));
    }

    [Theory]
    [InlineData("institution.protocol=no-talks")]
    [InlineData("institution.protocol.kind=no-talks")]
    [InlineData("institution={ protocol: { kind: no-talks } }")]
    public void Read_OverrideWithoutAConference_TakesTheAnswersToBreachesAway(string assignment) =>
        Assert.Equal("", TextFiles.ProblemsOf($"{TextFiles.Valid}\ninstitution: {{ retaliation: grim, forgiveness: 0.1 }}", assignment));

    [Fact]
    public void Read_OverrideBehindTheLastOfAList_LengthensIt()
    {
        string[] shocks =
        [
            "shocks[0]={ period: 1, kind: withdrawal, country: C01 }",
            "shocks[1]={ period: 2, kind: withdrawal, country: C02 }",
        ];

        Assert.Equal([1, 2], TextFiles.Load(TextFiles.Valid, shocks).Scenario!.Shocks.Select(shock => shock.Period));
        Assert.Equal(
            $"--set {shocks[1]}: the scenario has nothing at 'shocks[1]' that could be set.",
            TextFiles.ProblemsOf(TextFiles.Valid, shocks[1])
        );
    }

    [Fact]
    public void Read_OverrideWithNull_TakesTheValueAway() =>
        Assert.Null(TextFiles.Load($"{TextFiles.Valid}\ntrust: {{ initial: 0.4 }}", "trust.initial=null").Scenario!.Trust.Initial);
}
