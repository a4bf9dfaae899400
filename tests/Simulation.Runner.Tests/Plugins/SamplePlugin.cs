namespace Simulation.Runner.Tests.Plugins;

/// <summary>The plug-in of tests/Simulation.SamplePlugin, and a scenario that takes every kind of it.</summary>
internal static class SamplePlugin
{
    public const string Name = "Simulation.SamplePlugin";
    public const string FileName = $"{Name}.dll";

    public const string Scenario = """
        name: sample
        world: { kind: shared-well, benefit: 1.5 }
        horizon: { start: 2025, periods: 4 }
        countries: { count: 3, defaults: { strategy: { kind: late-mover, waitsFor: 0.2 } } }
        trust: { initial: 0.6, model: { kind: last-impression, weight: 0.8 } }
        institution: { protocol: { kind: one-pledge, binds: 0.9 }, decision: all-but-one }
        replicates: 4
        seed: 7

        """;

    // Built next to the tests, and not into them.
    public static string Folder { get; } = AppContext.BaseDirectory.Replace("Simulation.Runner.Tests", Name, StringComparison.Ordinal);

    public static string File => Path.Combine(Folder, FileName);
}
