namespace Simulation.Model.Worlds.Standard;

/// <summary>A standard that spreads: what has moved stays moved, so every period begins where the last one ended.</summary>
internal sealed class StandardWorld(Networks networks, double[] initial, IReadOnlyDictionary<string, double[]> sizes, int stepYears) : IWorld
{
    private static readonly Series Adoption = new("adoption", "share", "Networks on the new standard", "Standard|Adoption");

    public IReadOnlyList<Issue> Issues { get; } = [new("adoption", "share", "adoption of the standard")];

    public string MoneyUnit => "billion US$";

    public string TotalUnit => "share";

    public int StepYears => stepYears;

    public IReadOnlyList<Series> WorldSeries { get; } = [Adoption];

    public IReadOnlyList<Series> PartySeries { get; } = [Adoption with { Label = "Own networks on the new standard" }];

    public Series Headline => Adoption;

    public IReadOnlyList<WorldIndicator> Indicators { get; } =
    [
        new("final_adoption", "share", "networks on the new standard at the end", "Granovetter (1978)", input => input.World[0][^1]),
        new("periods_to_half_adoption", "periods", "first period with half the networks on the new standard", "this project", input => Array.FindIndex(input.World[0], share => share >= 0.5) is var at and >= 0 ? at + 1 : double.NaN),
    ];

    public IReadOnlyDictionary<string, double[]> Sizes { get; } = sizes;

    public WorldState Start(ulong seed, int replicate) => new Installed { Share = initial };

    public StageGame Outlook(WorldState state) => new StandardGame(networks, ((Installed)state).Share, stepYears);

    public void Advance(WorldState state, ReadOnlySpan<double> actions, Span<double> worldValues, Span<double> partyValues)
    {
        var own = (Installed)state;
        actions.CopyTo(partyValues);
        worldValues[0] = new StandardGame(networks, own.Share, stepYears).Total(actions);
        own.Share = actions.ToArray();
    }

    private sealed class Installed : WorldState
    {
        public required double[] Share { get; set; }
    }
}
