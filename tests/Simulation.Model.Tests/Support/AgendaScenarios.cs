using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Support;

/// <summary>Small negotiations over texts, as scenarios.</summary>
internal static class AgendaScenarios
{
    public const string Fund = """
        name: fund
        world:
          kind: agenda
          issues:
            - { name: Size of fund, values: [none, small, large] }
            - { name: Reporting, values: [every year, every 5 years] }
            - { name: Seat, values: [north, south] }
          preferences:
            North:
              reservation: 0.2
              Size of fund: { weight: 0.5, evaluations: [3, 2, 1] }
              Reporting: { weight: 0.3, evaluations: [5, 1] }
              Seat: { weight: 0.2, evaluations: [1, 0] }
            South:
              reservation: 0.1
              Size of fund: { weight: 0.6, evaluations: [0, 2, 4] }
              Reporting: { weight: 0.1, evaluations: [1, 5] }
              Seat: { weight: 0.3, evaluations: [0, 1] }
        horizon: { start: 2025, periods: 1 }
        countries: {}
        institution: { redTape: 0, protocol: { kind: stacked-alternating-offers, rounds: 20 } }
        """;

    /// <summary>A cake cut into so many pieces among parties that want nothing else.</summary>
    public static string Cake(int parties, int pieces, double patience)
    {
        var splits = Splits(parties, pieces).ToList();
        var values = string.Join(", ", splits.Select(split => $"\"{string.Join('/', split)}\""));
        var preferences = Enumerable
            .Range(0, parties)
            .Select(party =>
                $"    P{party}: {{ Cake: {{ weight: 1, evaluations: [{string.Join(", ", splits.Select(split => split[party]))}] }} }}"
            );
        return $$"""
            name: cake
            world:
              kind: agenda
              issues: [ { name: Cake, values: [{{values}}] } ]
              preferences:
            {{string.Join('\n', preferences)}}
            horizon: { start: 1, periods: 1 }
            countries: { defaults: { choiceNoise: 0, discountFactor: {{patience.ToString(CultureInfo.InvariantCulture)}} } }
            institution: { redTape: 0 }
            """;
    }

    public static ScenarioPackage Package(string yaml, params string[] overrides) => Runs.Pack("agenda.yaml", yaml, overrides);

    public static IReadOnlyList<string> Problems(string yaml, params string[] overrides)
    {
        var load = ScenarioReader.Read("agenda.yaml", yaml, new DiskFiles(), overrides, Catalog.BuiltIn);
        if (load.Scenario is not null)
            new RunCompiler().Compile(
                load.Scenario,
                new ScenarioPackage("agenda.yaml", load.Yaml, new Dictionary<string, string>()),
                load.Problems
            );

        return [.. load.Problems.Problems.Select(problem => problem.ToString())];
    }

    private static IEnumerable<int[]> Splits(int parties, int pieces) =>
        parties == 1
            ?
            [
                [pieces],
            ]
            : Enumerable
                .Range(0, pieces + 1)
                .SelectMany(first => Splits(parties - 1, pieces - first).Select(rest => (int[])[first, .. rest]));
}
