using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// A climate-economy: regions that produce <c>YGROSS = al (l/1000)^(1-gama) K^gama</c>, emit <c>EIND = sigma YGROSS (1 - MIU)</c>, pay
/// <c>ABATECOST = YGROSS theta1 MIU^theta2</c> and suffer damages, on a climate system and a damage function of choice (Nordhaus, 1994,
/// 2010, 2017). Immutable and safe to share; what changes is in a <see cref="ClimateState"/>.
/// </summary>
public sealed class ClimateModel
{
    private readonly EconomyPaths _economy;
    private readonly IClimateSystem _climate;
    private readonly IDamage _damage;
    private readonly double[] _scale;
    private readonly double[] _surviving;

    /// <summary>A model of these parts.</summary>
    public ClimateModel(ClimateModelInfo info, EconomyPaths economy, IClimateSystem climate, IDamage damage)
    {
        Info = info;
        _economy = economy;
        _climate = climate;
        _damage = damage;
        _surviving = [.. economy.Depreciation.Select(dk => Math.Pow(1 - dk, info.StepYears))];
        _scale = [.. economy.Productivity.Select((al, index) => al * Math.Pow(economy.Population[index] / 1000, 1 - economy.CapitalShare))];
    }

    private ClimateModel(ClimateModel other, IClimateSystem climate)
    {
        Info = other.Info;
        _economy = other._economy;
        _climate = climate;
        _damage = other._damage;
        _scale = other._scale;
        _surviving = other._surviving;
    }

    /// <summary>Its name, regions, years and units.</summary>
    public ClimateModelInfo Info { get; }

    /// <summary>What does not depend on anyone's choices.</summary>
    public EconomyPaths Economy => _economy;

    /// <summary>How many regions there are.</summary>
    public int Regions => _economy.Regions;

    /// <summary>How many periods there are.</summary>
    public int Periods => _economy.Periods;

    /// <summary>Whether it knows how the sea rises.</summary>
    public bool HasSeaLevel => _climate.HasSeaLevel;

    /// <summary>The calendar year of a period (from 0).</summary>
    public int Year(int period) => Info.FirstYear + (period * Info.StepYears);

    /// <summary>Its years for a message: <c>2005, 2015 ... 2595</c>.</summary>
    public string YearsInWords => $"{Year(0)}, {Year(1)} ... {Year(Periods - 1)}";

    /// <summary>The period (from 0) that begins in a year; null where none does.</summary>
    public int? PeriodOf(int year)
    {
        var (period, rest) = Math.DivRem(year - Info.FirstYear, Info.StepYears);
        return rest == 0 && period >= 0 && period < Periods ? period : null;
    }

    /// <summary>The same model with its climate sensitivity multiplied.</summary>
    public ClimateModel WithSensitivity(double factor) => new(this, _climate.WithSensitivity(factor));

    /// <summary>Whether its climate has no jumps.</summary>
    public bool IsSmooth => ReferenceEquals(_climate.Smooth, _climate);

    /// <summary>The same model without jumps in its climate, for differences that are to be slopes.</summary>
    public ClimateModel Smooth() => IsSmooth ? this : new(this, _climate.Smooth);

    /// <summary>The state at the start of period 0.</summary>
    public ClimateState CreateState()
    {
        var state = new ClimateState(Regions);
        _economy.InitialCapital.CopyTo(state.Capital, 0);
        _climate.Start(state);
        return state;
    }

    /// <summary>The base run's control rates of a period.</summary>
    public ReadOnlySpan<double> BaseControl(int period) => _economy.BaseControl.AsSpan(period * Regions, Regions);

    /// <summary>The base run's savings rates of a period.</summary>
    public ReadOnlySpan<double> BaseSavings(int period) => _economy.BaseSavings.AsSpan(period * Regions, Regions);

    /// <summary>A region's output before damages and abatement in the state's period, trillion US$ a year.</summary>
    public double GrossOutput(ClimateState state, int region) =>
        _scale[(state.Period * Regions) + region] * Power.Of(state.Capital[region], _economy.CapitalShare);

    /// <summary>Plays the state's period and moves the state on to the next. Allocates nothing.</summary>
    /// <param name="state">The state; moved on.</param>
    /// <param name="control">Each region's control rate (MIU), 0 or more.</param>
    /// <param name="savings">Each region's savings rate (S), 0 to 1.</param>
    /// <param name="pulse">Emissions added where emissions enter the carbon cycle, in the model's unit a year; they stand in no region's
    /// account.</param>
    /// <param name="result">Receives the period's numbers.</param>
    public void Step(ClimateState state, ReadOnlySpan<double> control, ReadOnlySpan<double> savings, double pulse, ClimatePeriod result)
    {
        // The price's place holds the power that price and cost are made of, until they are.
        for (var region = 0; region < control.Length; region++)
            result.CPRICE[region] = ControlPlan.Marginal(control[region], _economy.CostExponent[region]);

        Step(state, control, result.CPRICE, savings, pulse, result);
    }

    /// <summary>The same with the rates of a plan and the base run's savings.</summary>
    public void Step(ClimateState state, ControlPlan control, double pulse, ClimatePeriod result) =>
        Step(
            state,
            control.Rates(state.Period, Regions),
            control.Marginals(state.Period, Regions),
            BaseSavings(state.Period),
            pulse,
            result
        );

    private void Step(
        ClimateState state,
        ReadOnlySpan<double> control,
        ReadOnlySpan<double> marginal,
        ReadOnlySpan<double> savings,
        double pulse,
        ClimatePeriod result
    )
    {
        var emissions = Produce(state, control, marginal, result);
        _climate.Observe(state, emissions + pulse);
        var carbon = Info.CarbonPerEmission * Info.StepYears * (emissions - _economy.LandUse[state.Period]);
        Take(state, result, emissions);
        result.CCA = state.Cumulative + (Info.CountsOwnEmissions ? carbon : 0);
        _damage.Apply(state, result);
        Spend(state, savings, result);
        _climate.Conclude(state, emissions + pulse);
        state.SeaBefore = state.Sea.Total;
        state.Cumulative += carbon;
        state.Period++;
    }

    private double Produce(ClimateState state, ReadOnlySpan<double> control, ReadOnlySpan<double> marginal, ClimatePeriod result)
    {
        var emissions = 0.0;
        var row = state.Period * Regions;
        for (var region = 0; region < control.Length; region++)
        {
            var output = GrossOutput(state, region);
            var miu = control[region];
            var emitted = _economy.Intensity[row + region] * output * (1 - miu);
            result.YGROSS[region] = output;
            result.K[region] = state.Capital[region];
            result.MIU[region] = miu;
            result.EIND[region] = emitted;
            emissions += emitted;
            result.ABATECOST[region] = output * _economy.CostCoefficient[row + region] * marginal[region] * miu;
            result.CPRICE[region] = _economy.Backstop[row + region] * marginal[region];
        }

        return emissions + _economy.LandUse[state.Period];
    }

    private void Take(ClimateState state, ClimatePeriod result, double emissions)
    {
        result.Period = state.Period;
        result.ETREE = _economy.LandUse[state.Period];
        result.FORCOTH = state.OtherForcing;
        result.E = emissions;
        result.MAT = state.Atmosphere;
        result.MU = state.Upper;
        result.ML = state.Lower;
        result.FORC = state.Forcing;
        result.TATM = state.Surface;
        result.TOCEAN = state.Ocean;
        result.Sea = state.Sea;
    }

    private void Spend(ClimateState state, ReadOnlySpan<double> savings, ClimatePeriod result)
    {
        // The workbook has no last period's saving: it consumes what the one before did.
        var repeats = Info.RepeatsLastConsumption && state.Period == Periods - 1;
        var row = state.Period * Regions;
        for (var region = 0; region < savings.Length; region++)
        {
            var output = result.YGROSS[region];
            var net = output - result.DAMAGES[region] - result.ABATECOST[region];
            var invested = savings[region] * net;
            var consumed = repeats ? state.LastConsumption[region] : net - invested;
            result.S[region] = savings[region];
            result.Y[region] = net;
            result.I[region] = invested;
            result.C[region] = consumed;
            result.CPC[region] = 1000 * consumed / _economy.Population[row + region];
            state.Capital[region] = (_surviving[region] * state.Capital[region]) + (Info.StepYears * invested);
            state.LastConsumption[region] = consumed;
            state.LastOutput[region] = output;
        }

        if (state.Period == 0)
            result.YGROSS.CopyTo(state.FirstOutput, 0);
    }
}

/// <summary>What a climate-economy is called and how it counts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RegionNames">Its regions.</param>
/// <param name="FirstYear">The year of period 0.</param>
/// <param name="StepYears">Years in a period.</param>
/// <param name="EmissionUnit">The unit of emissions, <c>GtC</c> or <c>GtCO2</c> (a year).</param>
/// <param name="CarbonPerEmission">Carbon in a unit of emissions, GtC.</param>
/// <param name="TimePreference">Pure rate of time preference its welfare is discounted with, per year.</param>
/// <param name="RepeatsLastConsumption">Whether the last period's consumption is that of the one before, as in the RICE-2010
/// workbook.</param>
public sealed record ClimateModelInfo(
    string Name,
    IReadOnlyList<string> RegionNames,
    int FirstYear,
    int StepYears,
    string EmissionUnit,
    double CarbonPerEmission,
    double TimePreference,
    bool RepeatsLastConsumption
)
{
    /// <summary>The year in whose US dollars the model counts money.</summary>
    public required int PriceYear { get; init; }

    /// <summary>The highest control rate that the model allows: above 1 where emissions can be taken out of the air.</summary>
    public double HighestControl { get; init; } = 1;

    /// <summary>
    /// Whether the carbon emitted so far (CCA) counts the period's own emissions, as RICE-2010 does; DICE-2016R2 stops at the period's
    /// start.
    /// </summary>
    public bool CountsOwnEmissions { get; init; }
}
