using Simulation.Model.Scenarios;

namespace Simulation.Fuzz.Targets;

/// <summary>The files beside a scenario under trial: one to extend, and one that goes round in a circle.</summary>
internal sealed class TextFiles : IScenarioFiles
{
    private const string Base = """
        name: base
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 1, periods: 2 }
        countries: { count: 3 }
        institution: { protocol: { kind: single-text, rounds: 2 } }
        """;

    public (string File, string Text)? Read(string file, string reference) =>
        reference switch
        {
            "base.yaml" => (reference, Base),
            "circle.yaml" => (reference, "extends: circle.yaml\n"),
            _ => null,
        };
}
