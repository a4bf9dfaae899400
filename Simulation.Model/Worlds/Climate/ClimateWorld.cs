using Simulation.Model.Randomness;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// A climate-economy as a world. A period as a stage game: a unit of control avoids <c>a_i = sigma_i YGROSS_i</c>, a tonne avoided is worth
/// each party's own marginal damage, control costs <c>YGROSS theta1 MIU^theta2</c>. Money is billion US$ per period of the model's price
/// year, present value at the period.
/// </summary>
internal sealed class ClimateWorld : IWorld
{
    private const double PartsPerMillionPerCarbon = 1 / 2.13;
    private readonly ClimateModel _model;
    private readonly int _first;
    private readonly double _sensitivitySpread;
    private readonly int _foresight;
    private readonly double _publicShare;
    private readonly ControlPlan _noCooperation;
    private readonly ExpectedPathPool _expectedPaths;
    private readonly double _toCarbonDioxide;

    public ClimateWorld(CalibratedClimate climate, int first, double sensitivitySpread, int foresight, double privateLeverage)
    {
        var model = climate.Model;
        _model = model;
        _first = first;
        _sensitivitySpread = sensitivitySpread;
        _foresight = foresight;
        _publicShare = 1 / (1 + privateLeverage);
        _toCarbonDioxide = model.Info.CarbonPerEmission * Dice2016.CarbonDioxidePerCarbon;
        _noCooperation = climate.NoCooperation(first, foresight);
        _expectedPaths = climate.ExpectedPaths;
        Sizes = StartingSizes();
        WorldSeries = ClimateSeries.OfWorld(model.Info.PriceYear);
        PartySeries = ClimateSeries.OfParty(model.Info.PriceYear);
    }

    public IReadOnlyList<Issue> Issues { get; } = [new("abatement_rate", "share", "emission cuts")];

    public string MoneyUnit => "billion US$";

    public string TotalUnit => _model.Info.EmissionUnit;

    public int StepYears => _model.Info.StepYears;

    public int? PriceYear => _model.Info.PriceYear;

    public IReadOnlyList<Series> WorldSeries { get; }

    public IReadOnlyList<Series> PartySeries { get; }

    public Series Headline => ClimateSeries.Emissions;

    public IReadOnlyList<WorldIndicator> Indicators => ClimateIndicators.All;

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => _sensitivitySpread > 0;

    public WorldState Start(ulong seed, int replicate)
    {
        var model = Uncertain(seed, replicate);
        var state = new RunState(model, new MarginalDamage(model, _noCooperation, _foresight), model.CreateState());
        for (var period = 0; period < _first; period++)
            model.Step(state.Climate, model.BaseControl(period), model.BaseSavings(period), 0, state.Result);

        return state;
    }

    public StageGame Outlook(WorldState state)
    {
        var own = (RunState)state;
        var n = _model.Regions;
        var economy = _model.Economy;
        var row = own.Climate.Period * n;
        var avoided = new double[n];
        var damage = new double[n];
        var cost = new double[n];
        var scale = new double[n];
        var path = _expectedPaths.Take();
        own.Marginal.Of(own.Climate, path, damage);
        _expectedPaths.GiveBack(path);
        for (var region = 0; region < n; region++)
        {
            var output = own.Model.GrossOutput(own.Climate, region);
            avoided[region] = economy.Intensity[row + region] * output * StepYears;
            cost[region] = 1000 * output * economy.CostCoefficient[row + region] * StepYears * _publicShare;
            scale[region] = 0.01 * 1000 * output * StepYears;
        }

        var world = scale.Sum();
        return new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = avoided,
                Benefit = damage,
                Saturation = new double[n],
                Cost = cost,
                Exponent = economy.CostExponent,
                Upper = own.Ones,
                Scale = scale,
                Exposure = [.. scale.Select(own => own / world)],
            }
        );
    }

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var own = (RunState)state;
        var result = own.Result;
        var n = _model.Regions;
        var row = own.Climate.Period * n;
        own.Model.Step(own.Climate, actions, own.Model.BaseSavings(own.Climate.Period), 0, result);
        var emitted = result.E * _toCarbonDioxide;
        own.Emitted += emitted * StepYears;
        report[ClimateSeries.Emissions] = emitted;
        report[ClimateSeries.Temperature] = result.TATM;
        report[ClimateSeries.Concentration] = result.MAT * PartsPerMillionPerCarbon;
        report[ClimateSeries.CumulativeEmissions] = own.Emitted;
        report[ClimateSeries.Output] = result.Y.Sum();
        report[ClimateSeries.Consumption] = result.C.Sum();
        report[ClimateSeries.Damages] = result.DAMAGES.Sum();
        report[ClimateSeries.AbatementCost] = result.ABATECOST.Sum();

        result.MIU.CopyTo(report.Parties(ClimateSeries.AbatementRate));
        result.Y.CopyTo(report.Parties(ClimateSeries.Output));
        result.C.CopyTo(report.Parties(ClimateSeries.Consumption));
        result.DAMAGES.CopyTo(report.Parties(ClimateSeries.Damages));
        result.ABATECOST.CopyTo(report.Parties(ClimateSeries.AbatementCost));
        _model.Economy.Population.AsSpan(row, n).CopyTo(report.Parties(ClimateSeries.Population));
        var emissions = report.Parties(ClimateSeries.Emissions);
        var price = report.Parties(ClimateSeries.CarbonPrice);
        for (var region = 0; region < n; region++)
        {
            emissions[region] = result.EIND[region] * _toCarbonDioxide;
            price[region] = result.CPRICE[region] / _toCarbonDioxide;
        }
    }

    // Climate sensitivity is log-normal around the preset's own.
    private ClimateModel Uncertain(ulong seed, int replicate)
    {
        if (_sensitivitySpread == 0 || replicate == WorldState.Median)
            return _model;

        var draw = RandomStream.For(seed, replicate, 0, 0, 0, Purpose.World).NextNormal();
        return _model.WithSensitivity(Math.Exp(_sensitivitySpread * draw));
    }

    private Dictionary<string, double[]> StartingSizes()
    {
        var state = (RunState)Start(0, WorldState.Median);
        var n = _model.Regions;
        var row = _first * _model.Regions;
        double[] output = [.. Enumerable.Range(0, n).Select(region => _model.GrossOutput(state.Climate, region))];
        return new Dictionary<string, double[]>
        {
            ["co2"] = [.. output.Select((y, region) => y * _model.Economy.Intensity[row + region])],
            ["gdp"] = output,
            ["population"] = _model.Economy.Population[row..(row + n)],
        };
    }

    private sealed class RunState(ClimateModel model, MarginalDamage marginal, ClimateState climate) : WorldState
    {
        public ClimateModel Model => model;

        public MarginalDamage Marginal => marginal;

        public ClimateState Climate => climate;

        public ClimatePeriod Result { get; } = new(model.Regions);

        public double[] Ones { get; } = [.. Enumerable.Repeat(1.0, model.Regions)];

        public double Emitted { get; set; }
    }
}
