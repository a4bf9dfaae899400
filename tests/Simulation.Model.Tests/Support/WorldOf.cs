using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Support;

/// <summary>Worlds built from a few lines of YAML.</summary>
internal static class WorldOf
{
    public static RunSetup Setup(string world, string countries = "{ count: 4 }", string rest = "") =>
        new RunCompiler().Compile(Runs.Pack("a.yaml", Yaml(world, countries, rest)));

    public static StageGame Game(string world, string countries = "{ count: 4 }", string rest = "")
    {
        var built = Setup(world, countries, rest).World;
        return built.Outlook(built.Start(0, WorldState.Median));
    }

    /// <summary>What is wrong with a world, each problem as text.</summary>
    public static IReadOnlyList<string> Problems(string world, string countries = "{ count: 4 }", string rest = "")
    {
        var load = ScenarioReader.Read("a.yaml", Yaml(world, countries, rest), new DiskFiles(), [], Catalog.BuiltIn);
        if (load.Scenario is not null)
        {
            var data = RunCompiler
                .DataFiles(load.Scenario)
                .ToDictionary(name => name, name => File.ReadAllText(Repository.PathOf($"scenarios/data/{name}")));
            new RunCompiler().Compile(load.Scenario, new ScenarioPackage("a.yaml", load.Yaml, data), load.Problems);
        }

        return [.. load.Problems.Problems.Select(problem => problem.ToString())];
    }

    private static string Yaml(string world, string countries, string rest) =>
        $"name: a\nworld: {world}\nhorizon: {{ start: 2025, periods: 3 }}\ncountries: {countries}\n{rest}";
}
