using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

var yaml = """
    name: islands
    world: { kind: commons, benefit: 1, cost: 1 }
    horizon: { start: 2025, periods: 10 }
    countries: { count: 5 }
    trust: { initial: 0.6 }
    """;
var setup = new RunCompiler().Compile(new ScenarioPackage("islands.yaml", yaml, new Dictionary<string, string>()));
var plan = new RunPlan(setup, Seed: 42, Replicates: 20);
var result = await new InProcessDriver(Environment.ProcessorCount).RunAsync(plan, null, CancellationToken.None);
foreach (var summary in result.Summaries())
    Console.WriteLine($"{summary.Indicator.Name}: {summary.Mean:0.000} {summary.Indicator.Unit}");
