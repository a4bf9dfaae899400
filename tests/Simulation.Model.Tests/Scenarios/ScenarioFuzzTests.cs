using CsCheck;
using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>
/// Whatever the text, reading ends in a scenario or in problems, never in both and never in an exception; a scenario survives packing.
/// </summary>
public sealed class ScenarioFuzzTests
{
    private const string Signs = "{}[]:,-?&*!|>'\"%@`#~ \n\t\\.<=0123456789eabcknu\u00e9\ud800\u0000";
    private static readonly string[] Seeds =
    [
        .. Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];
    private static readonly Gen<string> Noise = Gen.Char[Signs].Array[0, 40].Select(letters => new string(letters));
    private static readonly Gen<string> Words = Gen.OneOf(
        "name",
        "world",
        "kind",
        "&a",
        "*a",
        "null",
        "1e999",
        "-1",
        "countries",
        "extends",
        "trust: {initial: 0.1}",
        "\"\\U0000D800\"",
        "- ",
        ": "
    );

    [Fact]
    public void Read_Noise_IsScenarioOrProblems() => Noise.Sample(IsScenarioOrProblems, iter: 3000);

    [Fact]
    public void Read_MutatedScenario_IsScenarioOrProblems() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.OneOf(Noise, Words)).Array[1, 4])
            .Select((seed, cuts) => cuts.Aggregate(Seeds[seed], Mutate))
            .Sample(IsScenarioOrProblems, iter: 3000);

    [Fact]
    public void Read_AnyOverride_IsScenarioOrProblems() =>
        Gen.Select(
                Gen.OneOf("trust", "countries.USA", "shocks[0]", "world.kind", "institution.protocol.rounds", "a[", "."),
                Gen.OneOf(Noise, Words)
            )
            .Sample((path, value) => IsScenarioOrProblems(TextFiles.Load(TextFiles.Valid, $"{path}={value}")), iter: 2000);

    private static string Mutate(string text, (double Place, int Length, string Replacement) cut)
    {
        var start = (int)(cut.Place * text.Length);
        return text[..start] + cut.Replacement + text[Math.Min(text.Length, start + cut.Length)..];
    }

    private static void IsScenarioOrProblems(string text) => IsScenarioOrProblems(TextFiles.Load(text));

    private static void IsScenarioOrProblems(ScenarioLoad load)
    {
        Assert.Equal(load.Scenario is null, !load.Problems.IsEmpty);
        if (load.Scenario is null)
            return;

        var again = ScenarioReader.Read(new ScenarioPackage("b.yaml", load.Yaml, new Dictionary<string, string>()), Catalog.BuiltIn);

        Assert.Empty(again.Problems.Problems);
        Assert.Equal(load.Yaml, again.Yaml);
    }
}
