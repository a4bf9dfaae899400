using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Benchmarks;

/// <summary>
/// 190 parties who take turns to offer for 100 rounds, over 3,125 texts: as a whole run, in a plain loop and through grains.
/// </summary>
internal static class ManyParties
{
    public static async Task MeasureAsync(int times)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "scenarios", "many-parties", "agenda-190.yaml");
        var load = ScenarioReader.Read(file, File.ReadAllText(file), new NoOtherFiles(), [], Catalog.BuiltIn);
        var package = new ScenarioPackage(file, load.Yaml, new Dictionary<string, string>());
        var plan = new RunPlan(new RunCompiler().Compile(package), 42, 1, 0);
        using var silo = await NegotiationSilo.StartEmbeddedAsync(new RunCompiler(), CancellationToken.None);
        var loop = new InProcessDriver(1);
        var grains = new GrainDriver(silo.Services.GetRequiredService<IGrainFactory>(), 1);
        void InLoop() => loop.Run(plan, null, CancellationToken.None);
        void ThroughGrains() => grains.RunAsync(plan, null, CancellationToken.None).GetAwaiter().GetResult();
        InLoop();
        ThroughGrains();
        Console.WriteLine(
            $"190 parties, stacked alternating offers, 100 rounds: in-process {Median.Of(times, InLoop).TotalMilliseconds:0} ms once "
                + $"compiled, through grains {Median.Of(times, ThroughGrains).TotalMilliseconds:0} ms"
        );
    }

    private sealed class NoOtherFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
