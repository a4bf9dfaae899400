using Simulation.Model.Hindcasts;

namespace Simulation.Fuzz.Targets;

/// <summary>Hindcasts as <c>negsim hindcast</c> reads them.</summary>
internal sealed class HindcastTarget : ITarget
{
    private const string File = "hindcast.yaml";

    public string Name => "hindcast";

    public string Summary => "hindcasts (YAML)";

    public IReadOnlyList<string> Shipped { get; } = Checkout.Texts("scenarios/hindcasts", "*.yaml");

    public IReadOnlyList<string> Signs { get; } = YamlSigns.With("scenarios/experiments/experiment.schema.json");

    public Verdict Try(string input)
    {
        var load = HindcastReader.Read(File, input);
        return load.Hindcast is { } hindcast
            ? new Verdict(true, Numbers.Fault(hindcast))
            : new Verdict(false, Places.Fault(load.Problems.Problems, (File, input)));
    }
}
