using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Negotiation.Protocols;

public sealed class ControlScheduleProtocolTests
{
    private const string Ozone = """
        name: schedule
        world: { kind: ozone, baseline: 100, damage: { own: { C01: 0.16, C02: 0.16 }, other: 0 }, cost: 4, growth: 0, learning: 0 }
        horizon: { start: 2000, periods: 6 }
        countries: { count: 6, defaults: { choiceNoise: 0, government: { term: 4, turnover: 0 } } }
        institution:
          protocol: { kind: control-schedule, founders: [C01, C02], foresight: 6, steps: [{ from: 2001, cut: 0.5 }, { from: 2003, cut: 0.9 }], grace: { years: 2, for: [C05, C06] } }
          transparency: 1
          redTape: 0
          suspension: { after: 1, threshold: 1, periods: 20 }
          enforcement: { tradeMeasure: 3 }
        """;

    private static readonly string[] CostlyForRecipients =
    [
        "world.cost={ own: { C05: 8, C06: 8 }, other: 4 }",
        "institution.protocol.founders=[C01, C02, C03, C04]",
        "institution.protocol.grace.years=0",
        "institution.protocol.steps=[{ from: 2000, cut: 0.6 }]",
        "institution.enforcement.tradeMeasure=0.6",
    ];

    [Fact]
    public void Schedule_WithATradeMeasure_BindsAllAndIsKept()
    {
        var result = Play();

        Assert.All(result.World(0, "members"), members => Assert.Equal(6, members));
        Assert.Equal(1, result.Summary("compliance_rate").Mean, 6);
    }

    [Fact]
    public void Schedule_YearByYear_AsksRecipientsLater()
    {
        var pledged = PartySeries(Play(), "pledged");

        Assert.Equal([0, 0.5, 0.5, 0.9, 0.9, 0.9], pledged(2));
        Assert.Equal([0, 0, 0, 0.5, 0.5, 0.9], pledged(4));
    }

    [Fact]
    public void Schedule_OfRecipientsWithStepsOfTheirOwn_TakesThose() =>
        Assert.Equal(
            [0, 0, 0.1, 0.1, 0.1, 0.1],
            PartySeries(Play("institution.protocol.grace.steps=[{ from: 2002, cut: 0.1 }]"), "pledged")(4)
        );

    [Fact]
    public void Schedule_WithoutATradeMeasure_BindsNobody() =>
        Assert.All(Play("institution.enforcement.tradeMeasure=0").World(0, "signatories"), signatories => Assert.Equal(0, signatories));

    [Fact]
    public void Schedule_ThatCostsRecipientsMore_HoldsThemWithAFundOnly()
    {
        var without = PartySeries(Play(CostlyForRecipients), "signatory");
        var with = Play([.. CostlyForRecipients, "institution.fund.size=0.1"]);

        Assert.Equal([1, 0], [without(2)[0], without(4)[0]]);
        Assert.Equal([1, 1], [PartySeries(with, "signatory")(2)[0], PartySeries(with, "signatory")(4)[0]]);
        Assert.True(PartySeries(with, "transfer")(4)[0] > 0);
        Assert.True(PartySeries(with, "transfer")(0)[0] < 0);
    }

    [Fact]
    public void Schedule_WhoseFundComesLater_HoldsRecipientsFromThenOn() =>
        Assert.Equal(
            [0, 0, 0, 1, 1, 1],
            PartySeries(Play([.. CostlyForRecipients, "institution.fund.size=0.1", "institution.protocol.fundFrom=2003"]), "signatory")(4)
        );

    [Theory]
    [InlineData("world={ kind: commons, benefit: 1, cost: 1 }")]
    [InlineData("world={ kind: project, cost: 10, value: 5 }")]
    public void Schedule_InAnyWorldOfOneIssue_CanBeHeld(string world)
    {
        var result = Play(world, "institution.enforcement.tradeMeasure=50");

        Assert.Equal(6, result.World(0, "signatories")[^1]);
        Assert.True(result.World(0, "ambition_ratio")[^1] > 0.5);
    }

    [Theory]
    [InlineData("world={ kind: agenda, issues: { a: [x, y] } }", "expected")]
    [InlineData("institution.protocol.steps=[]", "the list is empty")]
    [InlineData("institution.protocol.steps=[{ from: 2001, cut: 0.5 }, { from: 2001, cut: 0.9 }]", "expected a year after 2001")]
    [InlineData("institution.protocol.grace={ for: [C5] }", "'C5' is neither a party here nor a 0/1 column")]
    [InlineData("institution.protocol.founders=[C9]", "'C9' is not a party here")]
    public void Schedule_ThatCannotBe_IsRefused(string setting, string message)
    {
        var file = ScenarioReader.Read("schedule.yaml", Ozone, new DiskFiles(), [setting], Catalog.BuiltIn);
        if (file.Scenario is not null)
            new RunCompiler().Compile(
                file.Scenario,
                new ScenarioPackage("schedule.yaml", file.Yaml, new Dictionary<string, string>()),
                file.Problems
            );

        Assert.Contains(file.Problems.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Schedule_WithAFundForNobody_IsRefused()
    {
        var load = ScenarioReader.Read(
            "schedule.yaml",
            Ozone,
            new DiskFiles(),
            ["institution.protocol.grace=null", "institution.fund.size=0.1"],
            Catalog.BuiltIn
        );

        Assert.Null(
            new RunCompiler().Compile(
                load.Scenario!,
                new ScenarioPackage("schedule.yaml", load.Yaml, new Dictionary<string, string>()),
                load.Problems
            )
        );

        Assert.Contains(
            load.Problems.Problems,
            problem => problem.Message.Contains("pays from the fund to those with a grace period", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Schedule_WithAColumnOfTheData_GivesTimeToWhomItMarks()
    {
        var electorate = new RunCompiler().Compile(Runs.Package("montreal-protocol")).Electorate;

        var marked = electorate.Groups["montreal_article5"];
        Assert.Equal(
            [false, false, true, true, true],
            new[] { "USA", "EC", "CHN", "IND", "R-Sub-Saharan Africa" }.Select(code => marked[electorate.Codes.ToList().IndexOf(code)])
        );
    }

    private static RunResult Play(params string[] overrides) => Runs.Play(Runs.Pack("schedule.yaml", Ozone, overrides), 1);

    private static Func<int, double[]> PartySeries(RunResult result, string series)
    {
        var row = result.Lanes[0].Party[result.Header.PartySeries.ToList().FindIndex(one => one.Name == series)];
        return party => [.. row.Where((_, index) => index % result.Header.Parties.Count == party).Select(value => Math.Round(value, 9))];
    }
}
