using Simulation.Model.Engine;
using Simulation.Model.Levers;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Levers;

public sealed class LeverCatalogueTests
{
    public static TheoryData<string> Names => [.. LeverCatalogue.All.Select(lever => lever.Name)];

    [Fact]
    public void All_HasEveryWordOfTheBrief()
    {
        string[] expected =
        [
            "accountability",
            "capacity-building",
            "cultural-distance",
            "decision-rule",
            "enforcement",
            "exchange",
            "fragmentation",
            "fund",
            "initial-trust",
            "private-leverage",
            "reciprocity",
            "red-tape",
            "retaliation",
            "tension",
            "transparency",
            "turnover",
        ];

        Assert.Equal(expected, LeverCatalogue.All.Select(lever => lever.Name).Order(StringComparer.Ordinal));
        Assert.All(
            LeverCatalogue.All,
            lever => Assert.False(string.IsNullOrWhiteSpace(lever.Summary) || string.IsNullOrWhiteSpace(lever.Source))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_LowAndHigh_AreBothScenarios(string name)
    {
        var lever = LeverCatalogue.All.Single(one => one.Name == name);

        foreach (var scenario in new[] { "climate-paris", "commons-symmetric" })
        {
            var setup = new RunCompiler().Compile(Runs.Package(scenario));
            var settings = lever.Settings(setup);
            var beside = lever.Condition(setup)?.Assignments ?? [];

            Assert.NotEmpty(settings);
            new RunCompiler().Compile(Runs.Package(scenario, [.. beside, .. settings.Select(setting => setting.AtLow)]));
            new RunCompiler().Compile(Runs.Package(scenario, [.. beside, .. settings.Select(setting => setting.AtHigh)]));
        }
    }

    [Fact]
    public void Stated_OfTheModelsDefaults_IsNothing() =>
        Assert.Empty(
            Stated(
                "trust.initial=null",
                "institution.transparency=0.7",
                "institution.redTape=0.3",
                "institution.retaliation=proportional",
                "countries.defaults.reciprocity=null",
                "countries.defaults.government=null"
            )
        );

    [Fact]
    public void Stated_OfWhatTheScenarioSays_IsEachValueOnce() =>
        Assert.Equal(
            [
                "institution.transparency",
                "trust.initial",
                "countries.defaults.reciprocity",
                "institution.retaliation",
                "countries.defaults.government",
                "institution.redTape",
                "institution.fund.size",
                "shocks[0].value",
            ],
            Stated("institution.fund={ size: 0.3 }", "shocks=[{ period: 2, kind: tension, between: [C01, C02] }]")
        );

    [Fact]
    public void Tension_IsBetweenTheTwoLargest_BehindWhatHappensAnyway()
    {
        var setup = new RunCompiler().Compile(Runs.Package("climate-paris", "shocks=[{ period: 2, kind: withdrawal, country: India }]"));

        var setting = LeverCatalogue.All.Single(lever => lever.Name == "tension").Settings(setup).Single();

        Assert.Equal("shocks[1]", setting.Path);
        Assert.Contains("between: [\"China\", \"US\"]", setting.High, StringComparison.Ordinal);
    }

    [Fact]
    public void Fund_WhereAgreementsAreTexts_CannotBeMovedButIsStillAValueSet()
    {
        var fund = LeverCatalogue.All.Single(lever => lever.Name == "fund");
        var setup = new RunCompiler().Compile(Runs.Package("tobacco-treaty", "institution.fund.size=0.3"));

        Assert.Empty(fund.Settings(setup));
        Assert.Equal("institution.fund.size", fund.Stated(setup).Single().Path);
    }

    [Fact]
    public void Condition_WhereTheProtocolTakesVotes_IsNone()
    {
        var decision = LeverCatalogue.All.Single(lever => lever.Name == "decision-rule");

        Assert.Null(decision.Condition(new RunCompiler().Compile(Runs.Package("commons-symmetric"))));
        Assert.Equal(
            "the protocol 'pledge-and-review' takes no votes: here under 'single-text'",
            decision.Condition(new RunCompiler().Compile(Runs.Package("climate-paris")))!.Sentence
        );
    }

    private static IEnumerable<string> Stated(params string[] overrides)
    {
        var setup = new RunCompiler().Compile(Runs.Package("commons-symmetric", overrides));
        return LeverCatalogue.All.SelectMany(lever => lever.Stated(setup)).Select(setting => setting.Path);
    }
}
