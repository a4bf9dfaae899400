using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// A climate-economy of real countries and blocs: their own size from the data, growth and regional differences from RICE-2010 (Nordhaus,
/// 2010), the level of the world and the climate from DICE-2016R2 (Nordhaus, 2017), 5-year periods from 2025. Results for single countries
/// are illustrative.
/// </summary>
/// <remarks>
/// For each party from its members: population L and output Y from the data (Y at purchasing power parity, times the one factor that makes
/// the world's output in 2025 that of DICE-2016R2); emissions in 2025 are those of 2021, the newest in the data, and sigma = CO2/Y; capital
/// K = Y x K/Y of its RICE region in 2025; productivity A solved from <c>Y = A K^gama (L/1000)^(1-gama)</c>; growth of L, A and sigma, the
/// savings rate, the damage coefficients and the relative price of the backstop from its RICE regions. Countries that take no part emit as
/// they would without any agreement, outside of the parties' accounts.
/// </remarks>
internal static class CountryCalibration
{
    /// <summary>Builds the model; null where problems were found, which have been added to the context's.</summary>
    /// <param name="parameters">The parameters of DICE-2016R2, as the scenario has them.</param>
    /// <param name="context">The parties and the country data; its notes receive what was filled in.</param>
    public static ClimateModel? Build(ParameterSet parameters, WorldContext context)
    {
        if (context.Data is not { } data)
        {
            context.Problems.Add("world.preset", "this preset is made of real countries, but no country data came with the scenario.");
            return null;
        }

        var before = context.Problems.Problems.Count;
        Check(context.Parties, data, context.Problems);
        if (context.Problems.Problems.Count > before)
            return null;

        var members = context.Parties.SelectMany(party => party.Members).ToList();
        data.Baselines.AddNotes(
            context.Notes,
            members,
            CountryColumns.Population,
            CountryColumns.OutputPerHead,
            CountryColumns.Co2,
            CountryColumns.RiceRegion
        );
        var dice = DiceLevel.Of(parameters);
        var rest = data.Countries.Codes.Except(members).ToList();
        if (rest.Count == 0)
            return Build(context.Parties, data, dice, others: null);

        var share = rest.Sum(code => data.Baselines[code].Co2) / data.Countries.Codes.Sum(code => data.Baselines[code].Co2);
        context.Notes.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rest.Count} countries with {100 * share:0.#} % of the world's CO2 take no part; they emit as without any agreement."
            )
        );
        return Build(context.Parties, data, dice, BaseEmissions(context.Parties, data, dice, new Party("Rest", "Rest of the world", rest)));
    }

    private static ClimateModel Build(IReadOnlyList<Party> parties, CountryData data, DiceLevel dice, double[]? others)
    {
        var economies = new CountryEconomies(parties, data, dice);
        for (var period = 0; others is not null && period < others.Length; period++)
            economies.Paths.LandUse[period] += others[period];

        IReadOnlyList<string> codes = [.. parties.Select(party => party.Code)];
        var info = dice.Model.Info with { Name = "countries", RegionNames = codes, FirstYear = CalibrationYears.First };
        return new ClimateModel(info, economies.Paths, dice.Climate, new PolynomialDamage(economies.Damage));
    }

    // What those who take no part emit while nobody does anything, GtCO2 a year.
    private static double[] BaseEmissions(IReadOnlyList<Party> parties, CountryData data, DiceLevel dice, Party rest)
    {
        var world = Build([.. parties, rest], data, dice, others: null);
        var state = world.CreateState();
        var result = new ClimatePeriod(world.Regions);
        var emissions = new double[world.Periods];
        for (var period = 0; period < world.Periods; period++)
        {
            world.Step(state, world.BaseControl(period), world.BaseSavings(period), 0, result);
            emissions[period] = result.EIND[^1];
        }

        return emissions;
    }

    private static void Check(IReadOnlyList<Party> parties, CountryData data, ProblemList problems)
    {
        foreach (var party in parties.Where(party => party.Members.Count == 0))
            problems.Add(
                "countries",
                $"'{party.Code}' stands for no country of the data, and this world is made of real ones; choose them by groupBy or select."
            );

        var regions = RegionPattern.OfRice2010.Keys;
        foreach (var unknown in data.Countries.Codes.Select(code => data.Baselines[code].RiceRegion).Distinct().Except(regions))
            problems.Add("countries", $"the country data name an unknown RICE-2010 region '{unknown}'.{DidYouMean.For(unknown, regions)}");
    }
}
