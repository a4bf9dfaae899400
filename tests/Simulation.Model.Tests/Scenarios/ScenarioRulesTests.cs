namespace Simulation.Model.Tests.Scenarios;

public sealed class ScenarioRulesTests
{
    [Theory]
    [InlineData(
        "trust: { initial: 0.4, prior: { affinity: 1 } }",
        "a.yaml(6,24): prior has no effect where initial gives every pair the same trust: leave one of the two out."
    )]
    [InlineData(
        "shocks: [ { period: 11, kind: withdrawal, country: C01 } ]",
        "a.yaml(6,21): period 11 is beyond the horizon of 10 periods."
    )]
    [InlineData("shocks: [ { period: 1, kind: withdrawal } ]", "a.yaml(6,11): a withdrawal needs 'country': who withdraws.")]
    [InlineData(
        "shocks: [ { period: 1, kind: withdrawal, country: C01, between: [C01, C02] } ]",
        "a.yaml(6,56): a withdrawal concerns one country; 'between' belongs to a tension or an exchange."
    )]
    [InlineData(
        "shocks: [ { period: 1, kind: withdrawal, country: C01, value: 0.5 } ]",
        "a.yaml(6,63): a withdrawal has no strength; 'value' belongs to a tension or an exchange."
    )]
    [InlineData(
        "shocks: [ { period: 1, kind: tension, between: [C01] } ]",
        "a.yaml(6,11): a tension needs 'between' with two different countries."
    )]
    [InlineData(
        "shocks: [ { period: 1, kind: tension, between: [C01, C01] } ]",
        "a.yaml(6,11): a tension needs 'between' with two different countries."
    )]
    [InlineData(
        "shocks: [ { period: 1, kind: tension, between: [C01, C02], country: C01 } ]",
        "a.yaml(6,69): a tension is between two countries; 'country' belongs to a withdrawal."
    )]
    [InlineData(
        "institution: { entryIntoForce: { parties: 2.5 } }",
        "a.yaml(6,43): parties is 2.5; expected a whole number, or a share of all parties below 1."
    )]
    [InlineData(
        "institution: { entryIntoForce: { share: { of: co2, atLeast: 0 } } }",
        "a.yaml(6,61): atLeast is 0, which asks for nothing: leave 'share' out."
    )]
    public void Check_PartsThatDoNotFit_SaysWhy(string line, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\n{line}"));

    [Theory]
    [InlineData(
        "countries: { count: 3, defaults: { reciprocity: 1.2 } }",
        "a.yaml(4,49): reciprocity is 1.2; expected a number from 0 to 1."
    )]
    [InlineData("countries: { count: 3, C02: { reciprocity: -0.1 } }", "a.yaml(4,44): reciprocity is -0.1; expected a number from 0 to 1.")]
    [InlineData("countries: { count: 3, C02: { government: { turnover: 0.4 } } }", "a.yaml(4,31): the key 'term' is missing here.")]
    [InlineData(
        "countries: { count: 3, defaults: { government: 0.4 } }",
        "a.yaml(4,48): expected a block of keys (term, turnover, spread); found '0.4'."
    )]
    public void Check_TraitsOfGovernments_OutsideTheirRangeOrIncomplete_SaysWhere(string countries, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"name: a\nworld: {{ kind: commons }}\nhorizon: {{ periods: 5 }}\n{countries}"));

    [Theory]
    [InlineData("retaliation: grimm", "a.yaml(6,29): unknown word 'grimm'. Did you mean 'grim'?")]
    [InlineData(
        "protocol: no-talks, retaliation: grim",
        "a.yaml(6,49): retaliation says how broken promises are answered, and under the protocol 'no-talks' nobody meets to promise "
            + "anything: leave it out, or choose a protocol with a conference."
    )]
    [InlineData(
        "protocol: { kind: no-talks }, forgiveness: 0.2",
        "a.yaml(6,59): forgiveness says how broken promises are answered, and under the protocol 'no-talks' nobody meets to promise "
            + "anything: leave it out, or choose a protocol with a conference."
    )]
    [InlineData("protocol: single-text, retaliation: grim", "")]
    [InlineData("protocol: no-talks, retaliation: null", "")]
    public void Check_AnswersToBreaches_NeedAConference(string institution, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\ninstitution: {{ {institution} }}"));

    [Theory]
    [InlineData("model: two-typ", "a.yaml(6,17): unknown kind 'two-typ'. Did you mean 'two-type'?")]
    [InlineData(
        "model: { kind: two-type, reliable: 0.3, unreliable: 0.3 }",
        "a.yaml(6,62): unreliable is 0.3; expected less than reliable, 0.3: an unreliable country keeps less."
    )]
    [InlineData("model: { kind: two-type, relible: 0.3 }", "a.yaml(6,35): unknown key 'relible'. Did you mean 'reliable'?")]
    [InlineData("model: { kind: witness, independence: 2 }", "a.yaml(6,48): independence is 2; expected a number from 0 to 1.")]
    [InlineData("model: { kind: fire, halfLife: 0 }", "a.yaml(6,41): halfLife is 0; expected a number from 0.1 to 1000.")]
    [InlineData("reciprocity: 2", "a.yaml(6,23): reciprocity is 2; expected a number from 0 to 1.")]
    public void Check_TrustModels_UnknownOrOutsideTheirRange_SaysWhere(string trust, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\ntrust: {{ {trust} }}"));

    [Fact]
    public void Check_InnovationInTheWorldOfResearch_HasNoEffect() =>
        Assert.Equal(
            "a.yaml(3,1): this has no effect where the world is research, which has a spillover of its own: leave it out.",
            TextFiles.ProblemsOf(
                "name: a\nworld: { kind: research, spillover: 0.6 }\ninnovation: { spillover: 0.6 }\nhorizon: { periods: 1 }\ncountries: { "
                    + "count: 3 }"
            )
        );

    [Theory]
    [InlineData("{ select: [] }", "a.yaml(4,14): the list is empty: name the countries that take part.")]
    [InlineData(
        "{ groupBy: rice2010_region, select: [USA, CHN] }",
        "a.yaml(4,23): the countries are chosen by 'select' already: leave one of the two out."
    )]
    [InlineData("{ all: true, restBy: region }", "a.yaml(4,33): restBy groups what 'top' or 'select' leave out, and neither is given.")]
    public void Check_CountriesChosenWrongly_SaysWhy(string countries, string expected) =>
        Assert.Equal(
            expected,
            TextFiles.ProblemsOf($"name: a\nworld: {{ kind: commons }}\nhorizon: {{ periods: 1 }}\ncountries: {countries}")
        );
}
