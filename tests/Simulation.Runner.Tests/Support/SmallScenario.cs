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

    /// <summary>Writes the experiment <c>e.yaml</c> with 4 points on <c>small.yaml</c>.</summary>
    public static void WriteSmallSweep(this TemporaryFolder folder)
    {
        folder.WriteSmall();
        File.WriteAllText(
            folder.PathOf("e.yaml"),
            """
            name: grid
            scenario: small.yaml
            set: { horizon.periods: 3 }
            factors:
              trust.initial: [0.2, 0.8]
              institution.transparency: [0.1, 0.9]
            replicates: 3
            seed: 5
            indicators: [ambition_ratio, compliance_rate]
            """
        );
    }

    /// <summary>
    /// Writes the scenario <c>own.yaml</c> on countries whose data stand beside it and are not those that come with the program.
    /// </summary>
    public static void WriteWithOwnData(this TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("data"));
        var shipped = File.ReadAllText(Checkout.PathOf("scenarios/data/countries.csv"));
        File.WriteAllText(folder.PathOf("data/countries.csv"), shipped.TrimEnd('\n') + "\r\n");
        File.WriteAllText(folder.PathOf("own.yaml"), Text.Replace("count: 3", "select: [USA, CHN, DEU]", StringComparison.Ordinal));
    }

    /// <summary>Replaces a text that must be in a file.</summary>
    public static void Edit(this TemporaryFolder folder, string name, string what, string by)
    {
        var text = File.ReadAllText(folder.PathOf(name));
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf(name), text.Replace(what, by, StringComparison.Ordinal));
    }
}
