using System.Globalization;
using Simulation.Model.Randomness;

namespace Simulation.Model.Worlds.Ozone;

/// <summary>
/// Consumption, stock and substitutes, year by year. A year as a stage game: ending the share x of its uncontrolled use u_i costs party i
/// <c>c_i L u_i x^2</c>, and every thousand tonnes that anyone avoids is worth lambda_i to it; costs fall by learning, <c>L = (1 +
/// E/U)^-learning</c>, with E all that was cut so far and U the world's use in the base year. Money is million US$; what penalties and
/// trade measures are measured in is a party's uncontrolled use at the cost of ending it that the world has on average at the start.
/// </summary>
internal sealed class OzoneWorld : IWorld
{
    private const string Kilotonnes = "ODP kt";
    private static readonly Series Consumption = new("consumption", Kilotonnes, "Consumption", "Consumption|Ozone-Depleting Substances");
    private static readonly Series Stock = new("stock", Kilotonnes, "Stratospheric stock", "Stock|Ozone-Depleting Substances");
    private static readonly Series UnitCost = new("substitute_cost", "1", "Cost of substitutes, start = 1", "Price|Substitutes|Index");

    private readonly OzoneDefinition _definition;
    private readonly int _start;
    private readonly double[] _baseline;
    private readonly double[] _growth;
    private readonly double[] _worth;
    private readonly double[] _cost;
    private readonly ulong[] _keys;
    private readonly double[] _exposure;
    private readonly double[] _exponent;
    private readonly double[] _ones;
    private readonly double[] _zeros;
    private readonly double _world;
    private readonly double _price;
    private readonly Series _index;

    /// <summary>A world of these numbers, one per party in each list.</summary>
    /// <param name="definition">What the scenario says.</param>
    /// <param name="baseline">Consumption in the base year, thousand ODP tonnes, above 0.</param>
    /// <param name="growth">Its yearly growth.</param>
    /// <param name="worth">What an avoided thousand tonnes is worth (lambda), million US$.</param>
    /// <param name="cost">The cost of ending all use (c), million US$ for a thousand tonnes.</param>
    /// <param name="context">Who takes part, from when on.</param>
    public OzoneWorld(OzoneDefinition definition, double[] baseline, double[] growth, double[] worth, double[] cost, WorldContext context)
    {
        _definition = definition;
        _start = context.Horizon.Start;
        _baseline = baseline;
        _growth = growth;
        _worth = worth;
        _cost = cost;
        _keys = [.. context.Parties.Select(party => party.Key)];
        _world = baseline.Sum();
        _price = baseline.Zip(cost, (own, price) => own * price).Sum() / _world;
        _exposure = [.. baseline.Select(own => own / _world)];
        _exponent = [.. baseline.Select(_ => 2.0)];
        _ones = [.. baseline.Select(_ => 1.0)];
        _zeros = new double[baseline.Length];
        var year = definition.BaseYear.ToString(CultureInfo.InvariantCulture);
        _index = new Series("consumption_index", $"{year} = 100", "Consumption", "Consumption|Ozone-Depleting Substances|Index");
        WorldSeries = [Consumption, _index, Stock, UnitCost];
        Sizes = PartySizes.With("ods", baseline, context);
    }

    public IReadOnlyList<Issue> Issues { get; } = [new("cut", "share", "cut of uncontrolled use")];

    public string MoneyUnit => "million US$";

    public string TotalUnit => Kilotonnes;

    public int StepYears => 1;

    public IReadOnlyList<Series> WorldSeries { get; }

    public IReadOnlyList<Series> PartySeries { get; } = [Consumption];

    public Series Headline => Consumption;

    public IReadOnlyList<WorldIndicator> Indicators { get; } =
    [
        new(
            "consumption_reduction_pct",
            "%",
            "consumption below that without agreement, over all years",
            "this project",
            input => Reduction.Of(Consumption, input)
        ),
        new("stock_end", Kilotonnes, "the stock at the end of the run", "this project", input => input.World[Stock][^1]),
    ];

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => _definition.CostSpread > 0 || _definition.DemandSpread > 0;

    public WorldState Start(ulong seed, int replicate)
    {
        var state = new OzoneState(seed, replicate, (double[])_cost.Clone()) { Stock = _definition.Stock };
        for (var party = 0; replicate != WorldState.Median && party < _cost.Length; party++)
            state.Cost[party] *= Math.Exp(
                _definition.CostSpread * RandomStream.For(seed, replicate, 0, 0, _keys[party], Purpose.World).NextNormal()
            );

        state.Demand = Math.Exp(_definition.DemandSpread * state.Draw(1));
        return state;
    }

    public StageGame Outlook(WorldState state)
    {
        var own = (OzoneState)state;
        var learnt = Learnt(own);
        var use = new double[_baseline.Length];
        var cost = new double[_baseline.Length];
        var scale = new double[_baseline.Length];
        for (var party = 0; party < use.Length; party++)
        {
            use[party] = Uncontrolled(own, party);
            scale[party] = _price * use[party];
            cost[party] = learnt * own.Cost[party] * use[party];
        }

        return new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = use,
                Benefit = _worth,
                Saturation = _zeros,
                Cost = cost,
                Exponent = _exponent,
                Upper = _ones,
                Scale = scale,
                Exposure = _exposure,
            }
        );
    }

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var own = (OzoneState)state;
        report[UnitCost] = Learnt(own);
        var consumption = report.Parties(Consumption);
        var used = 0.0;
        var cut = 0.0;
        for (var party = 0; party < actions.Length; party++)
        {
            var uncontrolled = Uncontrolled(own, party);
            consumption[party] = uncontrolled * (1 - actions[party]);
            used += consumption[party];
            cut += uncontrolled * actions[party];
        }

        own.Stock = ((1 - _definition.Decay) * own.Stock) + used;
        own.Experience += cut;
        own.Demand *= Math.Exp(_definition.DemandSpread * own.Draw(own.Period + 1));
        report[Consumption] = used;
        report[_index] = 100 * used / _world;
        report[Stock] = own.Stock;
    }

    private double Uncontrolled(OzoneState state, int party) =>
        state.Demand * _baseline[party] * Math.Pow(1 + _growth[party], _start + state.Period - 1 - _definition.BaseYear);

    private double Learnt(OzoneState state) => Math.Pow(1 + (state.Experience / _world), -_definition.Learning);

    private sealed class OzoneState(ulong seed, int replicate, double[] cost) : WorldState
    {
        /// <summary>The cost of each party in this replicate.</summary>
        public double[] Cost => cost;

        public double Stock { get; set; }

        /// <summary>All that was cut so far, thousand ODP tonnes.</summary>
        public double Experience { get; set; }

        /// <summary>The world's uncontrolled use relative to its path.</summary>
        public double Demand { get; set; }

        /// <summary>The standard normal number of a period; 0 at the median.</summary>
        public double Draw(int period) =>
            replicate == Median ? 0 : RandomStream.For(seed, replicate, period, 0, 0, Purpose.World).NextNormal();
    }
}
