using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Worlds.Agenda;

public sealed class AgendaDefinitionTests
{
    private const string Positions = """
        name: positions
        world:
          kind: agenda
          positions:
            Target:
              range: [0, 100]
              A: { position: 10, salience: 0.5, capability: 1 }
              B: { position: 70, salience: 1, capability: 2 }
            Deadline:
              B: { position: 2030, salience: 0.5, capability: 4 }
              A: { position: 2050, salience: 0.5, capability: 1 }
        horizon: { start: 1, periods: 1 }
        countries: {}
        institution: { redTape: 0, protocol: { kind: single-text, method: mutation, rounds: 20 } }
        """;

    [Fact]
    public void Play_Fund_GivesEachPartyItsUtilityOfTheTextAgreed()
    {
        var result = Runs.Play(AgendaScenarios.Package(AgendaScenarios.Fund, "institution.materialBreach=0"), 1, recorded: 1);

        // Small fund, reports every year, seat in the south: 0.5 2/3 + 0.3, and 0.6 2/4 + 0.1 1/5 + 0.3.
        var utilities = result.Lanes[0].Party[result.Header.PartySeries.ToList().FindIndex(series => series.Name == "utility")];
        Assert.Equal((0.5 * 2 / 3) + 0.3, utilities[0], 1e-12);
        Assert.Equal(0.3 + 0.02 + 0.3, utilities[1], 1e-12);
        Assert.Contains(
            result.Lanes[0].Events!,
            one =>
                one.Sentence.StartsWith(
                    "Agreement on \"Size of fund: small; Reporting: every year; Seat: south\"",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Play_WithoutTalks_LeavesEveryoneWithItsReservationValue()
    {
        var result = Runs.Play(AgendaScenarios.Package(AgendaScenarios.Fund, "institution.protocol=no-talks"), 1);

        Assert.Equal(0.15, result.Summary("utility_mean").Mean, 1e-12);
        Assert.Equal(0, result.Summary("agreement_rate").Mean);
    }

    [Fact]
    public void Play_Positions_TakesThemAsValuesWeightedBySalience()
    {
        var result = Runs.Play(AgendaScenarios.Package(Positions), 20);

        Assert.All(result.Values("utility_least"), least => Assert.InRange(least, 0, 1));
        Assert.Equal(1, result.Summary("agreement_rate").Mean);
    }

    [Fact]
    public void Problems_OfAnAgendaWithManyMistakes_AreAllReportedAtTheirPlace()
    {
        var yaml = AgendaScenarios
            .Fund.Replace("values: [north, south]", "values: []", StringComparison.Ordinal)
            .Replace("weight: 0.5,", "weight: 0.4,", StringComparison.Ordinal)
            .Replace("Seat: { weight: 0.3", "Seet: { weight: 0.3", StringComparison.Ordinal);

        var problems = AgendaScenarios.Problems(yaml);

        Assert.Contains(
            problems,
            problem =>
                problem.StartsWith("agenda.yaml(7,", StringComparison.Ordinal)
                && problem.Contains("'Seat' has no values", StringComparison.Ordinal)
        );
        Assert.Contains(problems, problem => problem.Contains("the weights of North sum to 0.9", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("there is no issue 'Seet'. Did you mean 'Seat'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("South says nothing of the issue 'Seat'", StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_WithAnEmptyZoneOfAgreement_SaysSoAndEndsWithoutOne()
    {
        var package = AgendaScenarios.Package(
            AgendaScenarios.Fund,
            "world.preferences.North.reservation=1",
            "world.preferences.South.reservation=0.9"
        );

        var result = Runs.Play(package, 1);

        Assert.Contains(result.Header.Notes, note => note.Contains("zone of agreement is empty", StringComparison.Ordinal));
        Assert.Equal(0, result.Summary("agreement_rate").Mean);
    }
}
