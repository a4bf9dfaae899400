using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Tests.Classroom;

/// <summary>A class of two seats and two conferences that is played in no time.</summary>
internal static class SmallClass
{
    /// <summary>Its scenario.</summary>
    public const string Yaml = """
        name: class
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2030, periods: 2 }
        countries: { count: 2 }
        institution:
          protocol: { kind: pledge-and-review, rounds: 1 }
        classroom:
          conferences: [1, 2]
          timings: { negotiate: 5 }
          prediction: { indicator: members_final, question: How many stay? }
        """;

    /// <summary>The scenario, ready to play.</summary>
    public static RunSetup Compile() =>
        new RunCompiler().Compile(new ScenarioPackage("class.yaml", Yaml, new Dictionary<string, string>()));
}
