using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>Scenario files that exist in the test alone, by name.</summary>
internal sealed class TextFiles(params (string Name, string Text)[] files) : IScenarioFiles
{
    public const string Valid = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 1, periods: 10 }
        countries:
          count: 3
        """;

    public (string File, string Text)? Read(string file, string reference) =>
        files.Where(one => one.Name == reference).Select(one => ((string, string)?)one).FirstOrDefault();

    public static ScenarioLoad Load(string text, params string[] overrides) =>
        ScenarioReader.Read("a.yaml", text, new TextFiles(), overrides, Catalog.BuiltIn);

    /// <summary>The problems of a text, one a line.</summary>
    public static string ProblemsOf(string text, params string[] overrides) => string.Join('\n', Load(text, overrides).Problems.Problems);
}
