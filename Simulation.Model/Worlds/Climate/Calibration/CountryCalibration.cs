using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// Real countries as a RICE-type economy on the climate of DICE-2016R2, 5-year periods from 2025. Population, output and emissions are the country data's; output is brought to 2010 US$ so that the
/// world's is DICE's of 2025; capital is output times the RICE region's capital-output ratio; productivity is what then explains output. Growth of population, productivity and
/// intensity, savings and relative backstop prices follow the members' RICE-2010 regions, damage its warming polynomial (sea level left out). Illustrative: a country is its region's size-scaled image
/// wherever the data say nothing of it.
/// </summary>
internal static class CountryCalibration
{
    private const int FirstYear = 2025;
    private const int Periods = 60;

    public static ClimateModel? Build(ParameterSet parameters, WorldContext context)
    {
        var book = new CountryFactBook(context.Data!.Countries, context.Notes);
        var members = context.Parties.Select(party => party.Members.Select(book.Of).OfType<CountryFacts>().ToList()).ToList();
        for (var party = 0; party < members.Count; party++)
        {
            if (members[party].Count == 0)
                context.Problems.Add("countries", $"'{context.Parties[party].Code}' has neither population nor emissions in the country data, so it has no economy here; leave it out.");
        }

        if (!context.Problems.IsEmpty)
            return null;

        var dice = Dice2016.Build(parameters);
        var (start, startResult) = AtStart(dice);
        var toModelMoney = startResult.YGROSS[0] / book.All.Sum(country => country.Output);
        var rice = new RicePaths();
        var economy = Economy(dice, members, toModelMoney, rice);
        var info = new ClimateModelInfo(
            "countries", [.. context.Parties.Select(party => party.Code)], FirstYear, Dice2016.StepYears, "GtCO2", 1 / Dice2016.CarbonDioxidePerCarbon,
            dice.Info.TimePreference, dice.Info.Elasticity, false);
        return new ClimateModel(info, economy, Later(parameters, start), Damage(members));
    }

    private static (ClimateState State, ClimatePeriod Result) AtStart(ClimateModel dice)
    {
        var (state, result) = (dice.CreateState(), new ClimatePeriod(1));
        var before = new ClimateState(1);
        for (var period = 0; dice.Year(period) <= FirstYear; period++)
        {
            before.CopyFrom(state);
            dice.Step(state, dice.BaseControl(period), dice.BaseSavings(period), 0, result);
        }

        // Carbon as it stood when the period began, temperature as the period itself found it.
        (before.Surface, before.Ocean) = (result.TATM, result.TOCEAN);
        return (before, result);
    }

    private static Systems.DiceClimate Later(ParameterSet parameters, ClimateState start)
    {
        var climate = Dice2016.Climate(parameters);
        var skipped = (FirstYear - Dice2016.FirstYear) / Dice2016.StepYears;
        return climate with
        {
            Initial = (start.Atmosphere, start.Upper, start.Lower, start.Cumulative, start.Surface, start.Ocean),
            OtherForcing = climate.OtherForcing[skipped..],
        };
    }

    private static EconomyPaths Economy(ClimateModel dice, List<List<CountryFacts>> members, double toModelMoney, RicePaths rice)
    {
        var n = members.Count;
        var economy = new EconomyPaths(n, Periods) { CapitalShare = dice.Economy.CapitalShare, Depreciation = dice.Economy.Depreciation };
        var skipped = (FirstYear - dice.Info.FirstYear) / dice.Info.StepYears;
        var meanBackstop = members.SelectMany(all => all).Sum(one => one.Output * rice.Backstop(one.Region, FirstYear)) / members.SelectMany(all => all).Sum(one => one.Output);
        for (var period = 0; period < Periods; period++)
        {
            var year = FirstYear + (period * dice.Info.StepYears);
            economy.LandUse[period] = dice.Economy.LandUse[period + skipped];
            for (var party = 0; party < n; party++)
            {
                var (all, index) = (members[party], (period * n) + party);
                var output = all.Sum(one => one.Output);
                double ByOutput(Func<string, double> path) => all.Sum(one => one.Output * path(one.Region)) / output;
                economy.Population[index] = all.Sum(one => one.Population * rice.Population(one.Region, year) / rice.Population(one.Region, FirstYear));
                economy.Productivity[index] = ByOutput(region => rice.Productivity(region, year) / rice.Productivity(region, FirstYear));
                economy.Intensity[index] = all.Sum(one => one.Emissions * rice.Intensity(one.Region, year) / rice.Intensity(one.Region, FirstYear)) / (toModelMoney * output);
                economy.Backstop[index] = dice.Economy.Backstop[period + skipped] * ByOutput(region => rice.Backstop(region, FirstYear)) / meanBackstop;
                economy.BaseSavings[index] = ByOutput(region => rice.Savings(region, year));
            }
        }

        for (var party = 0; party < n; party++)
            Level(economy, members[party], party, toModelMoney, rice, dice.Economy.CostExponent[0]);

        return economy;
    }

    // The levels at the start: capital from output, productivity from both.
    private static void Level(EconomyPaths economy, List<CountryFacts> all, int party, double toModelMoney, RicePaths rice, double exponent)
    {
        var n = economy.Regions;
        var output = toModelMoney * all.Sum(one => one.Output);
        var capital = toModelMoney * all.Sum(one => one.Output * rice.CapitalPerOutput(one.Region, FirstYear));
        var people = economy.Population[party] / 1000;
        var first = output / (Math.Pow(people, 1 - economy.CapitalShare) * Math.Pow(capital, economy.CapitalShare));
        (economy.InitialCapital[party], economy.CostExponent[party]) = (capital, exponent);
        for (var index = party; index < n * economy.Periods; index += n)
        {
            economy.Productivity[index] *= first;
            economy.CostCoefficient[index] = economy.Backstop[index] * economy.Intensity[index] / (1000 * exponent);
        }
    }

    private static PolynomialDamage Damage(List<List<CountryFacts>> members)
    {
        var rice = ParameterSet.Shipped("rice2010");
        double[] ByOutput(string name) => [.. members.Select(all => all.Sum(one => one.Output * rice[one.Region, name]) / all.Sum(one => one.Output))];
        double[] Fraction(string name) => [.. ByOutput(name).Select(percent => percent / 100)];
        return new PolynomialDamage(Fraction("a1"), Fraction("a2"), ByOutput("a3"));
    }
}
