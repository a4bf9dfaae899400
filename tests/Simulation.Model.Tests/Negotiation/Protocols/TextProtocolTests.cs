using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Negotiation.Protocols;

/// <summary>What holds of every protocol that works on a list of texts.</summary>
public sealed class TextProtocolTests
{
    public static TheoryData<string> Protocols() =>
        [
            "{ kind: stacked-alternating-offers, rounds: 30 }",
            "{ kind: alternating-offers, rounds: 60 }",
            "{ kind: alternating-offers, conduct: equilibrium }",
            "{ kind: alternating-multiple-offers, rounds: 60 }",
            "{ kind: random-proposer, rounds: 60 }",
            "{ kind: random-proposer, conduct: equilibrium }",
            "{ kind: single-text, method: mutation, rounds: 60 }",
            "{ kind: single-text, method: annealing, rounds: 60 }",
            "{ kind: single-text, method: approval, rounds: 60 }",
        ];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Talks_OverAFund_EndWithATextThatNobodyLosesBy(string protocol)
    {
        var result = Runs.Play(AgendaScenarios.Package(AgendaScenarios.Fund, $"institution.protocol={protocol}"), 20, recorded: 1);

        // Hill climbing may get stuck at a text that somebody refuses in the end.
        Assert.True(result.Summary("agreement_rate").Mean >= 0.8);
        Assert.All(
            result.Lanes,
            lane =>
            {
                var utilities = lane.Party[result.Header.PartySeries.ToList().FindIndex(series => series.Name == "utility")];
                Assert.True(utilities[0] >= 0.2 && utilities[1] >= 0.1);
            }
        );
        Assert.NotEmpty(result.Lanes[0].Events!);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Talks_InACommons_WorkOnFormulaeOfBurdenSharing(string protocol)
    {
        var package = Runs.Package(
            "commons-symmetric",
            "countries.count=2",
            "trust.initial=0.9",
            "horizon.periods=2",
            $"institution.protocol={protocol}"
        );

        var result = Runs.Play(package, 5);

        // Hill climbing from a random text may end in a refusal, all others agree.
        Assert.All(result.Values("closing_the_gap"), index => Assert.InRange(index, -1e-9, 1));
        Assert.True(result.Summary("closing_the_gap").Mean > 0.3);
    }

    [Theory]
    [InlineData("alternating-offers", "for two parties; here are 12")]
    [InlineData("{ kind: random-proposer, recognition: populatoin }", "no size 'populatoin'. Did you mean 'population'")]
    public void Check_WhereTheProtocolNeedsWhatIsNotThere_RefusesNamingBoth(string protocol, string message)
    {
        var file = Repository.PathOf("scenarios/climate-rice.yaml");

        var load = Model.Scenarios.ScenarioReader.Read(
            file,
            File.ReadAllText(file),
            new DiskFiles(),
            [$"institution.protocol={protocol}"],
            Catalog.BuiltIn
        );
        var package = Runs.Package("climate-rice");
        new RunCompiler().Compile(load.Scenario!, package, load.Problems);

        Assert.Contains(load.Problems.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_MajorityThatDoesNotBind_RefusesTheProtocolAndTheRuleByName()
    {
        var problems = AgendaScenarios.Problems(AgendaScenarios.Fund, "institution.decision={ kind: quota, bindsMinority: false }");

        Assert.Contains(
            problems,
            problem =>
                problem.Contains("'stacked-alternating-offers'", StringComparison.Ordinal)
                && problem.Contains("'quota'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Check_FormulaOnTexts_RefusesNamingBoth()
    {
        var problems = AgendaScenarios.Problems(AgendaScenarios.Fund, "institution.protocol={ kind: single-text, method: formula }");

        Assert.Contains(
            problems,
            problem =>
                problem.Contains("'single-text'", StringComparison.Ordinal)
                && problem.Contains("take mutation, annealing or approval", StringComparison.Ordinal)
        );
    }
}
