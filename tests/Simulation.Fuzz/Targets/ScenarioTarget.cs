using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Fuzz.Targets;

/// <summary>Scenarios as <c>negsim check</c> reads them.</summary>
internal sealed class ScenarioTarget : ITarget
{
    /// <summary>The file as messages call it.</summary>
    public const string File = "scenario.yaml";

    // What is done with so few of the inputs that were accepted, and with how many that need the data of all countries.
    private const int Inspected = 8;
    private const int Compiled = 16;
    private const int CompiledWithData = 512;

    private static readonly TextFiles Beside = new();
    private readonly CompiledScenario _compiled = new();

    public string Name => "scenario";

    public string Summary => "scenarios (YAML)";

    public IReadOnlyList<string> Shipped { get; } =
    [.. Checkout.Texts("scenarios", "*.yaml"), .. Checkout.Texts("scenarios/protocols", "*.yaml")];

    public IReadOnlyList<string> Signs { get; } = YamlSigns.With("scenarios/scenario.schema.json");

    public Verdict Try(string input)
    {
        var load = ScenarioReader.Read(File, input, Beside, [], Catalog.BuiltIn);
        return load.Scenario is null
            ? new Verdict(false, Places.Fault(load.Problems.Problems, (File, input)))
            : new Verdict(true, Fault(load, input));
    }

    private string? Fault(ScenarioLoad load, string input)
    {
        if (!load.Problems.IsEmpty)
            return "nonsense: accepted with problems";

        if (Again(load) is { } changed)
            return changed;

        if (Sample.OneIn(Inspected, input) && Numbers.Fault(load.Scenario) is { } wrong)
            return wrong;

        var needsData = RunCompiler.DataFiles(load.Scenario!).Count > 0;
        return Sample.OneIn(needsData ? CompiledWithData : Compiled, input) ? _compiled.Fault(load) : null;
    }

    // The one text of a scenario is the same scenario.
    private static string? Again(ScenarioLoad load)
    {
        var again = ScenarioReader.Read(new ScenarioPackage(File, load.Yaml, new Dictionary<string, string>()), Catalog.BuiltIn);
        return !again.Problems.IsEmpty ? $"nonsense: refused once written out: {again.Problems.Problems[0]}"
            : again.Yaml != load.Yaml ? "nonsense: another text once written out again"
            : null;
    }
}
