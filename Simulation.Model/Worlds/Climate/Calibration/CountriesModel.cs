using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// A climate-economy of real countries and blocs: their own size from the data, growth and regional differences from RICE-2010 (Nordhaus,
/// 2010), the level of the world and the climate from DICE-2016R2 (Nordhaus, 2017), 5-year steps from 2025. Emissions in 2025 are the
/// data's of 2021, the newest there are. Results for single countries are illustrative.
/// </summary>
/// <remarks>
/// For each party from its members: population L and output Y from the data (Y at purchasing power parity, times the one factor that makes
/// the world's output in 2025 that of DICE-2016R2); sigma = CO2/Y; capital K = Y x K/Y of its RICE region in 2025; productivity A solved
/// from <c>Y = A K^0.3 (L/1000)^0.7</c>; growth of L, A and sigma, the savings rate, the damage coefficients and the relative price of the
/// backstop from its RICE regions. Countries that take no part emit as they would without any agreement, outside of the parties' accounts.
/// </remarks>
public static class CountriesModel
{
    /// <summary>The first year of the model.</summary>
    public const int FirstYear = CalibrationYears.First;

    /// <summary>The last year of the model.</summary>
    public const int LastYear = CalibrationYears.Last;

    /// <summary>Years in a period.</summary>
    public const int StepYears = CalibrationYears.Step;

    /// <summary>Builds the model; null where problems were found, which have been added to <paramref name="problems"/>.</summary>
    /// <param name="parties">Who takes part; each needs members.</param>
    /// <param name="data">The country data.</param>
    /// <param name="horizon">The time that the run covers.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="notes">Receives what was filled in, a sentence for each rule.</param>
    public static ClimateModel? Build(
        IReadOnlyList<Party> parties, CountryData data, Horizon horizon, ProblemList problems, ICollection<string> notes)
    {
        var before = problems.Problems.Count;
        Check(parties, data, horizon, problems);
        if (problems.Problems.Count > before)
            return null;

        var members = parties.SelectMany(party => party.Members).ToList();
        data.Baselines.AddNotes(
            notes, members, CountryColumns.Population, CountryColumns.OutputPerHead, CountryColumns.Co2, CountryColumns.RiceRegion);
        var rest = data.Countries.Codes.Except(members).ToList();
        if (rest.Count == 0)
            return Build(parties, data, others: null);

        var share = rest.Sum(code => data.Baselines[code].Co2) / data.Countries.Codes.Sum(code => data.Baselines[code].Co2);
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{rest.Count} countries with {100 * share:0.#} % of the world's CO2 take no part; their emissions follow the path without any agreement."));
        return Build(parties, data, BaseEmissions(parties, data, new Party("Rest", "Rest of the world", rest)));
    }

    private static ClimateModel Build(IReadOnlyList<Party> parties, CountryData data, double[]? others)
    {
        var dice = DiceLevel.OfDice2016R2;
        var economies = new CountryEconomies(parties, data, dice);
        for (var period = 0; others is not null && period < others.Length; period++)
            economies.Paths.LandUse[period] += others[period];

        var info = dice.Info with { Name = "countries", RegionNames = [.. parties.Select(party => party.Code)], FirstYear = FirstYear };
        return new ClimateModel(info, economies.Paths, dice.Climate, economies.Damage);
    }

    // What those who take no part emit while nobody does anything, GtCO2 a year.
    private static double[] BaseEmissions(IReadOnlyList<Party> parties, CountryData data, Party rest)
    {
        var world = Build([.. parties, rest], data, others: null);
        var (state, result) = (world.CreateState(), new ClimatePeriod(world.Regions));
        var emissions = new double[world.Periods];
        for (var period = 0; period < world.Periods; period++)
        {
            world.Step(state, world.BaseControl(period), world.BaseSavings(period), 0, result);
            emissions[period] = result.EIND[^1];
        }

        return emissions;
    }

    private static void Check(IReadOnlyList<Party> parties, CountryData data, Horizon horizon, ProblemList problems)
    {
        if (horizon.Start != FirstYear)
            problems.Add("horizon.start", $"the countries are calibrated to start in {FirstYear}; found {horizon.Start}.");
        if (horizon.Periods > CalibrationYears.Periods)
            problems.Add("horizon.periods", $"the countries are calibrated to {LastYear}, {CalibrationYears.Periods} periods; found {horizon.Periods}.");

        foreach (var party in parties.Where(party => party.Members.Count == 0))
            problems.Add("countries", $"'{party.Code}' stands for no country of the data, and this world is made of real ones; choose them by groupBy or select.");

        var regions = RegionPattern.OfRice2010.Keys;
        foreach (var unknown in data.Countries.Codes.Select(code => data.Baselines[code].RiceRegion).Distinct().Except(regions))
            problems.Add("countries", $"the country data name an unknown RICE-2010 region '{unknown}'.{DidYouMean.For(unknown, regions)}");
    }
}
