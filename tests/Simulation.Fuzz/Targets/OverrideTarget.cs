using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios;

namespace Simulation.Fuzz.Targets;

/// <summary>Values set on the command line or on a page: each line is a <c>path=value</c>.</summary>
internal sealed class OverrideTarget : ITarget
{
    private const int Inspected = 8;

    private const string Scenario = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 1, periods: 2 }
        countries: { count: 3 }
        institution: { protocol: { kind: single-text, rounds: 2 }, decision: consensus }
        shocks: [{ period: 1, kind: withdrawal, country: C01 }]
        """;

    public string Name => "override";

    public string Summary => "values set by path (--set)";

    public IReadOnlyList<string> Shipped => [];

    public IReadOnlyList<string> Signs { get; } = YamlSigns.With("scenarios/scenario.schema.json");

    public Verdict Try(string input)
    {
        var load = ScenarioReader.Read(
            ScenarioTarget.File,
            Scenario,
            new TextFiles(),
            input.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Catalog.BuiltIn
        );
        if (load.Scenario is null)
            return new Verdict(false, Places.Fault(load.Problems.Problems, (ScenarioTarget.File, Scenario)));

        var again = ScenarioReader.Read(
            new ScenarioPackage(ScenarioTarget.File, load.Yaml, new Dictionary<string, string>()),
            Catalog.BuiltIn
        );
        return new Verdict(
            true,
            again.Problems.IsEmpty && again.Yaml == load.Yaml
                ? Sample.OneIn(Inspected, input)
                    ? Numbers.Fault(load.Scenario)
                    : null
                : "nonsense: another scenario once written out"
        );
    }
}
