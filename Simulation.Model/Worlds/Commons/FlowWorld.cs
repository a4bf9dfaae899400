namespace Simulation.Model.Worlds.Commons;

/// <summary>A commons without memory: every period is the same game.</summary>
internal sealed class FlowWorld : IWorld
{
    private static readonly Series Abatement = new("abatement", "unit", "Abatement", "Abatement");

    private readonly PublicGoodGame _game;

    public FlowWorld(double[] benefit, double[] cost, double? saturation, int stepYears)
    {
        var n = benefit.Length;
        StepYears = stepYears;
        var first = saturation is { } a ? [.. benefit.Select(b => b * a / n)] : benefit;
        var falling = saturation is null ? new double[n] : [.. benefit.Select(b => b / n)];
        _game = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = Filled(n, 1),
                Benefit = first,
                Saturation = falling,
                Cost = [.. cost.Select(c => 0.5 * c)],
                Exponent = Filled(n, 2),
                Upper = Filled(n, double.MaxValue),
                Scale = Filled(n, 1),
            }
        );
        Sizes = new Dictionary<string, double[]> { ["benefit"] = benefit };
    }

    public IReadOnlyList<Issue> Issues { get; } = [new("abatement", "unit", "abatement")];

    public string MoneyUnit => "money";

    public string TotalUnit => "unit";

    public int StepYears { get; }

    public IReadOnlyList<Series> WorldSeries { get; } = [Abatement];

    public IReadOnlyList<Series> PartySeries { get; } = [Abatement];

    public Series Headline => Abatement;

    public IReadOnlyList<WorldIndicator> Indicators { get; } = [];

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => false;

    public WorldState Start(ulong seed, int replicate) => new Memoryless();

    public StageGame Outlook(WorldState state) => _game;

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        actions.CopyTo(report.Parties(Abatement));
        report[Abatement] = _game.Total(actions);
    }

    private static double[] Filled(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }

    private sealed class Memoryless : WorldState;
}
