using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Grains.Tests;

/// <summary>The scenarios that come with the program, as they travel.</summary>
internal static class ShippedScenario
{
    public static ScenarioPackage Package(string scenario, params string[] settings)
    {
        var file = PathOf($"scenarios/{scenario}.yaml");
        var load = ScenarioReader.Read(file, File.ReadAllText(file), new NoFiles(), settings, Catalog.BuiltIn);
        var data = RunCompiler
            .DataFiles(load.Scenario!)
            .ToDictionary(name => name, name => File.ReadAllText(PathOf($"scenarios/data/{name}")));
        return new ScenarioPackage(file, load.Yaml, data);
    }

    public static RunSetup Setup(string scenario, params string[] settings) => new RunCompiler().Compile(Package(scenario, settings));

    private static string PathOf(string relative)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NegotiationSim.sln")))
            folder = Path.GetDirectoryName(folder)!;

        return Path.Combine(folder, relative);
    }

    private sealed class NoFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
