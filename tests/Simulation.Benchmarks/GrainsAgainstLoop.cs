using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Benchmarks;

/// <summary>climate-paris through grains against the same lanes in a plain loop, both on all cores, taken in turn.</summary>
internal static class GrainsAgainstLoop
{
    private const int Turns = 3;

    public static async Task MeasureAsync(int replicates)
    {
        var plan = new RunPlan(new RunCompiler().Compile(Package()), 42, replicates, 0);
        var loop = new InProcessDriver(Environment.ProcessorCount);
        using var silo = await NegotiationSilo.StartEmbeddedAsync(new RunCompiler(), CancellationToken.None);
        var grains = new GrainDriver(silo.Services.GetRequiredService<IGrainFactory>(), Environment.ProcessorCount);
        foreach (var driver in new IRunDriver[] { loop, grains })
            await driver.RunAsync(plan with { Replicates = 20 }, null, CancellationToken.None);

        var inLoop = new List<double>();
        var throughGrains = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            inLoop.Add(Median.Of(1, () => loop.RunAsync(plan, null, CancellationToken.None).GetAwaiter().GetResult()).TotalSeconds);
            throughGrains.Add(
                Median.Of(1, () => grains.RunAsync(plan, null, CancellationToken.None).GetAwaiter().GetResult()).TotalSeconds
            );
        }

        var plain = inLoop.Order().ElementAt(Turns / 2);
        var messages = throughGrains.Order().ElementAt(Turns / 2);
        Console.WriteLine(
            $"climate-paris, {replicates} replicates: in-process {plain:0.00} s, through grains {messages:0.00} s, ratio of throughput "
                + $"{plain / messages:0.00}"
        );
    }

    internal static ScenarioPackage Package()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "scenarios");
        var file = Path.Combine(folder, "climate-paris.yaml");
        var load = ScenarioReader.Read(file, File.ReadAllText(file), new NoOtherFiles(), [], Catalog.BuiltIn);
        return new ScenarioPackage(
            file,
            load.Yaml,
            RunCompiler.DataFiles(load.Scenario!).ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, "data", name)))
        );
    }

    private sealed class NoOtherFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
