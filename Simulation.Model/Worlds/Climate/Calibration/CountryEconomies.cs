using Simulation.Model.Countries;
using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// The parties' economies. Levels are sums over members, growth and differences are those of the members' RICE-2010 regions: productivity,
/// savings and damage weighted by output in 2025, intensity and the backstop by CO2, population by people.
/// </summary>
internal sealed class CountryEconomies
{
    private const double MillionPeople = 1e6;
    private const double MtPerGt = 1000;

    private readonly CountryData _data;
    private readonly DiceLevel _dice;
    private readonly CountryScales _scales;

    public CountryEconomies(IReadOnlyList<Party> parties, CountryData data, DiceLevel dice)
    {
        _data = data;
        _dice = dice;
        _scales = CountryScales.Of(data, dice);
        var world = dice.Model.Economy;
        Paths = new EconomyPaths(parties.Count, CalibrationYears.Periods) { CapitalShare = world.CapitalShare };
        Array.Fill(Paths.Depreciation, world.Depreciation[0]);
        Array.Fill(Paths.Elasticity, world.Elasticity[0]);
        Array.Fill(Paths.CostExponent, world.CostExponent[0]);
        Damage = new WarmingPolynomial(new double[parties.Count], new double[parties.Count], [.. Enumerable.Repeat(2.0, parties.Count)]);
        dice.LandUse.CopyTo(Paths.LandUse, 0);
        for (var party = 0; party < parties.Count; party++)
            Fill(party, parties[party].Members);
    }

    /// <summary>The paths of the economies.</summary>
    public EconomyPaths Paths { get; }

    /// <summary>The damage functions, fractions of output.</summary>
    public WarmingPolynomial Damage { get; }

    private void Fill(int party, IReadOnlyList<string> members)
    {
        var people = 0.0;
        var output = 0.0;
        var capital = 0.0;
        var co2 = 0.0;
        var backstop = 0.0;
        var l = Path();
        var al = Path();
        var sigma = Path();
        var s = Path();
        foreach (var code in members)
        {
            var baseline = _data.Baselines[code];
            var pattern = RegionPattern.OfRice2010[baseline.RiceRegion];
            var own = _scales.Output * baseline.Output;
            var emitted = baseline.Co2 / MtPerGt;
            people += baseline.Population / MillionPeople;
            output += own;
            capital += own * pattern.CapitalPerOutput;
            co2 += emitted;
            backstop += emitted * pattern.Backstop * _scales.Backstop;
            Damage.Linear[party] += own * pattern.Linear * _scales.Damage;
            Damage.Coefficient[party] += own * pattern.Quadratic * _scales.Damage;
            for (var period = 0; period < Paths.Periods; period++)
            {
                l[period] += baseline.Population / MillionPeople * pattern.Population[period];
                al[period] += own * pattern.Productivity[period];
                sigma[period] += emitted * pattern.Intensity[period];
                s[period] += own * pattern.Savings[period];
            }
        }

        Damage.Linear[party] /= output;
        Damage.Coefficient[party] /= output;
        Paths.InitialCapital[party] = capital;

        // Production solved for productivity in 2025: A = Y / (K^gama (L/1000)^(1-gama)).
        var productivity = output / (Math.Pow(capital, Paths.CapitalShare) * Math.Pow(people / 1000, 1 - Paths.CapitalShare));
        for (var period = 0; period < Paths.Periods; period++)
        {
            var index = (period * Paths.Regions) + party;
            Paths.Population[index] = l[period];
            Paths.Productivity[index] = productivity * al[period] / output;
            Paths.Intensity[index] = sigma[period] / output;
            Paths.BaseSavings[index] = s[period] / output;
            Paths.Backstop[index] = _dice.Backstop[period] * (co2 > 0 ? backstop / co2 : 1);
            Paths.CostCoefficient[index] = Paths.Backstop[index] * Paths.Intensity[index] / (1000 * Paths.CostExponent[party]);
        }

        double[] Path() => new double[Paths.Periods];
    }
}
