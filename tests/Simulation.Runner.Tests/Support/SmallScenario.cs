namespace Simulation.Runner.Tests.Support;

/// <summary>A scenario that runs in milliseconds.</summary>
internal static class SmallScenario
{
    public const string Text = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 4 }
        countries: { count: 3 }
        trust: { initial: 0.6 }
        institution:
          protocol: { kind: single-text, rounds: 5 }
          decision: { kind: consensus }
        replicates: 4
        seed: 7

        """;

    /// <summary>Writes <see cref="Text"/> into a folder and answers its path.</summary>
    public static string WriteSmall(this TemporaryFolder folder)
    {
        var path = folder.PathOf("small.yaml");
        File.WriteAllText(path, Text);
        return path;
    }
}
