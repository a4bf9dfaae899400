using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Support;

/// <summary>Runs scenarios of the repository with values set, in process.</summary>
internal static class Runs
{
    public static ScenarioPackage Package(string scenario, params string[] overrides)
    {
        var file = Repository.PathOf($"scenarios/{scenario}.yaml");
        return Pack(file, File.ReadAllText(file), overrides);
    }

    public static ScenarioPackage Pack(string file, string text, params string[] overrides)
    {
        var load = ScenarioReader.Read(file, text, new DiskFiles(), overrides, Catalog.BuiltIn);
        Assert.True(load.Scenario is not null, string.Join('\n', load.Problems.Problems));
        var data = RunCompiler
            .DataFiles(load.Scenario)
            .ToDictionary(name => name, name => File.ReadAllText(Repository.PathOf($"scenarios/data/{name}")));
        return new ScenarioPackage(file, load.Yaml, data);
    }

    public static RunResult Play(ScenarioPackage package, int replicates, ulong seed = 42, int recorded = 0) =>
        new InProcessDriver(Environment.ProcessorCount).Run(
            new RunPlan(new RunCompiler().Compile(package), seed, replicates, recorded),
            null,
            TestContext.Current.CancellationToken
        );

    public static IndicatorSummary Summary(this RunResult result, string indicator) =>
        result.Summaries().Single(summary => summary.Indicator.Name == indicator);

    public static double[] Values(this RunResult result, string indicator)
    {
        var index = result.Header.Indicators.ToList().FindIndex(one => one.Name == indicator);
        return [.. result.Lanes.Select(lane => lane.Indicators[index])];
    }

    public static double[] World(this RunResult result, int lane, string series) =>
        result.Lanes[lane].World[result.Header.WorldSeries.ToList().FindIndex(one => one.Name == series)];
}
