using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;

namespace Simulation.Fuzz.Targets;

/// <summary>Takes scenarios that were accepted further: compiles them with the data that ship, and runs those that are small.</summary>
internal sealed class CompiledScenario
{
    private const int MostParties = 8;
    private const int MostPeriods = 3;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(0.25);

    private readonly RunCompiler _compiler = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _data = new(StringComparer.Ordinal);

    /// <summary>What is wrong with what comes of a scenario; null where nothing is, or where compiling refuses it.</summary>
    public string? Fault(ScenarioLoad load)
    {
        var package = new ScenarioPackage(ScenarioTarget.File, load.Yaml, DataOf(RunCompiler.DataFiles(load.Scenario!)));
        var setup = _compiler.Compile(load.Scenario!, package, load.Problems);
        if (setup is null == load.Problems.IsEmpty)
            return "nonsense: compiling ends in a run or in problems, and not in both";

        return setup is null || setup.Count > MostParties || setup.Periods > MostPeriods ? null : FaultOfRun(setup);
    }

    // A scenario may ask for more than there is time for here; what it asks for is right all the same.
    private static string? FaultOfRun(RunSetup setup)
    {
        using var patience = new CancellationTokenSource(LongestRun);
        try
        {
            var plan = new RunPlan(setup, setup.Scenario.Seed, 1);
            return Fault(new InProcessDriver(1).Run(plan, null, patience.Token));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // Gaps are NaN, and some series have them; nothing is infinite, and trust is a share everywhere.
    private static string? Fault(RunResult result)
    {
        var lane = result.Lanes[0];
        IEnumerable<double> all =
        [
            .. lane.World.SelectMany(row => row),
            .. lane.Party.SelectMany(row => row),
            .. lane.Indicators,
            .. result.Nash.World.SelectMany(row => row),
            .. result.Cooperative.World.SelectMany(row => row),
        ];
        return all.Any(double.IsInfinity) ? "nonsense: a run has an infinite number"
            : lane.Trust.Any(trust => trust is not (>= 0 and <= 1)) ? "nonsense: a run has a trust outside 0 to 1"
            : null;
    }

    // The same files give the same dictionary, by which the model knows that it has read them.
    private IReadOnlyDictionary<string, string> DataOf(IReadOnlyList<string> files)
    {
        var key = string.Join('/', files);
        if (!_data.TryGetValue(key, out var texts))
            _data[key] = texts = files.ToDictionary(file => file, file => Checkout.Text($"scenarios/data/{file}"), StringComparer.Ordinal);

        return texts;
    }
}
