namespace Simulation.Model.Worlds.Commons;

/// <summary>
/// A commons with a stock. Its linear damage makes a unit's present value the same whatever the others do: <c>lambda_i = delta d_i / (1 -
/// delta (1 - rho))</c> (van der Ploeg and de Zeeuw, 1992), so each period is a linear-quadratic game in abatement from the emissions
/// A_i/c_i that nobody restrains.
/// </summary>
internal sealed class StockWorld : IWorld
{
    private static readonly Series Emissions = new("emissions", "unit", "Emissions", "Emissions");
    private static readonly Series Stock = new("stock", "unit", "Stock", "Stock");

    private readonly PublicGoodGame _game;
    private readonly double[] _unrestrained;
    private readonly StockDefinition _definition;

    public StockWorld(
        StockDefinition definition,
        double[] damage,
        double[] marginalBenefit,
        double[] cost,
        double[] yearlyDiscount,
        int stepYears
    )
    {
        var n = damage.Length;
        _definition = definition;
        StepYears = stepYears;
        _unrestrained = [.. Enumerable.Range(0, n).Select(i => marginalBenefit[i] / cost[i])];
        var shadowPrice = Enumerable
            .Range(0, n)
            .Select(i =>
            {
                var delta = Math.Pow(yearlyDiscount[i], stepYears);
                return delta * damage[i] / (1 - (delta * (1 - definition.Decay)));
            });
        var ones = Enumerable.Repeat(1.0, n).ToArray();
        _game = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = ones,
                Benefit = [.. shadowPrice],
                Saturation = new double[n],
                Cost = [.. cost.Select(c => 0.5 * c)],
                Exponent = [.. Enumerable.Repeat(2.0, n)],
                Upper = _unrestrained,
                Scale = ones,
            }
        );
        Sizes = new Dictionary<string, double[]> { ["emissions"] = _unrestrained };
    }

    public IReadOnlyList<Issue> Issues { get; } = [new("abatement", "unit", "abatement")];

    public string MoneyUnit => "money";

    public string TotalUnit => "unit";

    public int StepYears { get; }

    public IReadOnlyList<Series> WorldSeries { get; } = [Emissions, Stock];

    public IReadOnlyList<Series> PartySeries { get; } = [Emissions];

    public Series Headline => Emissions;

    public IReadOnlyList<WorldIndicator> Indicators { get; } =
    [
        new(
            "emission_reduction_pct",
            "%",
            "cumulative emissions below those without agreement",
            "this project",
            input => Reduction.Of(Emissions, input)
        ),
    ];

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => false;

    public WorldState Start(ulong seed, int replicate) => new StockState { Stock = _definition.Initial };

    public StageGame Outlook(WorldState state) => _game;

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var own = (StockState)state;
        var emissions = report.Parties(Emissions);
        var emitted = 0.0;
        for (var party = 0; party < actions.Length; party++)
        {
            emissions[party] = _unrestrained[party] - actions[party];
            emitted += emissions[party];
        }

        own.Stock = ((1 - _definition.Decay) * own.Stock) + emitted;
        report[Emissions] = emitted;
        report[Stock] = own.Stock;
    }

    private sealed class StockState : WorldState
    {
        public double Stock { get; set; }
    }
}
