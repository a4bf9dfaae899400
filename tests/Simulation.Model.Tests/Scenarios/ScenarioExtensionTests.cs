using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>Scenarios that build on others by <c>extends</c>.</summary>
public sealed class ScenarioExtensionTests
{
    private const string Base = $$"""
        {{TextFiles.Valid}}
        trust: { model: beta, prior: { affinity: 2, language: 0.5 } }
        institution: { protocol: { kind: single-text, rounds: 5 }, redTape: 0.1 }
        shocks: [ { period: 1, kind: withdrawal, country: C01 }, { period: 2, kind: withdrawal, country: C02 } ]
        """;

    [Fact]
    public void Read_Extending_MergesBlocksReplacesListsRemovesByNull()
    {
        var scenario = Load(
            """
            extends: base.yaml
            name: child
            trust: { prior: { affinity: 3 } }
            institution: { redTape: null, protocol: { rounds: 6 } }
            shocks: [ { period: 3, kind: withdrawal, country: C03 } ]
            """
        ).Scenario!;

        Assert.Equal(
            ("child", 3.0, 0.5, 0.3),
            (scenario.Name, scenario.Trust.Prior.Affinity, scenario.Trust.Prior.Language, scenario.Institution.RedTape)
        );
        Assert.Equal(6, Assert.IsType<SingleText>(scenario.Institution.Protocol).Rounds);
        Assert.Equal(3, Assert.Single(scenario.Shocks).Period);
    }

    [Fact]
    public void Read_ExtendingWithAnotherKind_LeavesTheOldKindsParameters() =>
        Assert.Equal(
            4,
            Assert
                .IsType<PledgeAndReview>(
                    Load("extends: base.yaml\ninstitution: { protocol: { kind: pledge-and-review } }").Scenario!.Institution.Protocol
                )
                .Rounds
        );

    [Fact]
    public void Read_ExtendingWithAnotherChoiceOfCountries_TakesThePlaceOfTheOld()
    {
        var countries = Load("extends: base.yaml\ncountries: { select: [USA, CHN] }").Scenario!.Countries;

        Assert.Equal((null, 2), (countries.Count, countries.Select.Count));
    }

    [Fact]
    public void Read_MistakesInBothFiles_KeepTheirOwnPlaces() =>
        Assert.Equal(
            "bad.yaml(2,12): expected a whole number; found 'x'.\na.yaml(2,1): unknown key 'sede'. Did you mean 'seed'?",
            Problems(
                "extends: bad.yaml\nsede: null",
                ("bad.yaml", "horizon:\n  periods: x\nname: b\nworld: { kind: commons }\ncountries: { count: 3 }")
            )
        );

    [Fact]
    public void Read_MissingKeys_AreMissingInTheUpperFile() =>
        Assert.Equal("a.yaml(2,1): the key 'periods' is missing here.", Problems("extends: base.yaml\nhorizon: { periods: null }"));

    [Theory]
    [InlineData("extends: a.yaml", "a.yaml(1,10): this goes round in a circle: a.yaml extends a.yaml.")]
    [InlineData("extends: circle.yaml", "circle.yaml(1,10): this goes round in a circle: a.yaml extends circle.yaml extends a.yaml.")]
    [InlineData("extends: nowhere.yaml", "a.yaml(1,10): there is no file 'nowhere.yaml' beside this one and no scenario of that name.")]
    [InlineData("extends: [base.yaml]", "a.yaml(1,1): expected the name of another scenario file.")]
    [InlineData("extends:", "a.yaml(1,9): expected the name of another scenario file.")]
    [InlineData(
        "extends: 1.yaml",
        "7.yaml(1,10): more than 8 scenarios extend one another: a.yaml extends 1.yaml extends 2.yaml extends 3.yaml extends 4.yaml "
            + "extends 5.yaml extends 6.yaml"
            + " extends 7.yaml extends 8.yaml."
    )]
    public void Read_ExtendsThatCannotBeFollowed_SaysWhy(string text, string expected)
    {
        var chain = Enumerable.Range(1, 9).Select(number => ($"{number}.yaml", $"extends: {number + 1}.yaml"));

        Assert.Equal(expected, Problems(text, [("a.yaml", text), ("circle.yaml", "extends: a.yaml"), .. chain]));
    }

    private static ScenarioLoad Load(string text, params (string, string)[] files) =>
        ScenarioReader.Read("a.yaml", text, new TextFiles([("base.yaml", Base), .. files]), [], Catalog.BuiltIn);

    private static string Problems(string text, params (string, string)[] files) => string.Join('\n', Load(text, files).Problems.Problems);
}
