using System.Text.Json.Nodes;
using Simulation.Model.Binding.Schema;

namespace Simulation.Fuzz.Targets;

/// <summary>Scenarios in the middle of being written, as the editor and <c>/api/scenarios/complete</c> take them.</summary>
internal sealed class CompletionTarget : ITarget
{
    private readonly SchemaCompletion _completion = new(JsonNode.Parse(Checkout.Text("scenarios/scenario.schema.json"))!);

    public string Name => "completion";

    public string Summary => "scenarios being written (completion)";

    public IReadOnlyList<string> Shipped { get; } =
    [.. Checkout.Texts("scenarios/protocols", "*.yaml"), .. Checkout.Texts("scenarios/many-parties", "*.yaml")];

    public IReadOnlyList<string> Signs { get; } = YamlSigns.With("scenarios/scenario.schema.json");

    public Verdict Try(string input)
    {
        var (suggestions, replaces) = _completion.After(input);
        return replaces < 0 || replaces > input.Length ? Verdict.Wrong("nonsense: replaces more than there is")
            : suggestions.Any(one => one.Label.Length == 0) ? Verdict.Wrong("nonsense: suggests nothing")
            : new Verdict(suggestions.Count > 0, null);
    }
}
