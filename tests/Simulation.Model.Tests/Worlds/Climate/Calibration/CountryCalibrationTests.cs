using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Tests.Countries;
using Simulation.Model.Time;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Calibration;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Calibration;

public sealed class CountryCalibrationTests
{
    private const int In2100 = 15;
    private static readonly CountriesDefinition Everyone = new() { All = true };
    private static readonly CountriesDefinition Twelve = new() { GroupBy = "rice2010_region" };
    private static readonly CountriesDefinition Ten = new()
    {
        Top = new TopCountries { N = 10, By = "co2_territorial_mt_2021" },
    };

    private readonly List<string> _notes = [];

    [Fact]
    public void Build_EveryCountry_StartsAtTheDataAndAtDice()
    {
        var run = Run(Build(Everyone));
        var dice = Run(Dice2016.Build(Dice()));

        // The countries of the data emitted 35.84 GtCO2 in 2021; fills add next to nothing.
        Assert.Equal(35.84, run[0].EIND.Sum(), 0.02);
        Assert.Equal(dice[2].YGROSS[0], run[0].YGROSS.Sum(), 1e-9);
        Assert.Equal((dice[2].TATM, dice[2].MAT, dice[2].FORC), (run[0].TATM, run[0].MAT, run[0].FORC));
    }

    [Fact]
    public void Build_EveryCountry_WarmsByAboutAsMuchAsDiceAndRice()
    {
        var run = Run(Build(Everyone));
        var dice = Run(Dice2016.Build(Dice()));

        // Between RICE-2010's 3.65 in 2105, whose growth it has, and DICE-2016R2's 4.10 in 2100.
        Assert.InRange(run[In2100].TATM, dice[17].TATM - 0.5, dice[17].TATM);
        Assert.InRange(run[In2100].TATM, 3.6, 3.8);
    }

    [Fact]
    public void Build_EveryCountryOrTwelveGroups_HaveTheSameWorldIn2025()
    {
        var countries = Run(Build(Everyone))[0];
        var groups = Run(Build(Twelve))[0];

        Assert.Equal(countries.YGROSS.Sum(), groups.YGROSS.Sum(), 1e-9);
        Assert.Equal(countries.EIND.Sum(), groups.EIND.Sum(), 1e-9);
        Assert.Equal(countries.K.Sum(), groups.K.Sum(), 1e-9);
        Assert.Equal(countries.E, groups.E, 1e-9);
        Assert.Equal(countries.DAMAGES.Sum(), groups.DAMAGES.Sum(), 1e-9);
    }

    [Fact]
    public void Build_EveryCountry_StaysFiniteAndPositiveToTheEnd()
    {
        var model = Build(Everyone);
        var run = Run(model);

        Assert.Equal(2320, model.Year(model.Periods - 1));
        foreach (var period in run)
        {
            Assert.All(
                period.YGROSS.Concat(period.K).Concat(period.C).Concat(period.Y),
                value => Assert.True(value > 0 && double.IsFinite(value))
            );
            Assert.All(period.EIND, value => Assert.True(value >= 0 && double.IsFinite(value)));
            Assert.All(period.DAMFRAC, value => Assert.InRange(value, 0, 0.5));
            Assert.All(period.S, value => Assert.InRange(value, 0.1, 0.4));
        }
    }

    [Fact]
    public void Build_Country_GrowsLikeItsRegion()
    {
        var model = Build(new CountriesDefinition { Select = ["NGA", "BRA"] });
        var rice = Rice2010.Build(ParameterSet.Shipped("rice2010"));
        var africa = rice.Info.RegionNames.ToList().IndexOf("Africa");

        var nigeria = Growth(model.Economy.Productivity, 2, 0, 0, 2);
        var region = Growth(rice.Economy.Productivity, 12, africa, 2, 3);

        Assert.Equal(region, nigeria, 1e-12);
        Assert.Equal(Math.Sqrt(region), Growth(model.Economy.Productivity, 2, 0, 0, 1), 1e-12);
    }

    [Fact]
    public void Build_World_HasTheDamageOfDiceAtThreeDegrees()
    {
        var model = Build(Everyone);
        var output = Run(model)[0].YGROSS;
        var state = model.CreateState();
        state.Surface = 3;
        var result = new ClimatePeriod(model.Regions);

        model.Step(state, model.BaseControl(0), model.BaseSavings(0), 0, result);

        Assert.Equal(0.00227 * 9, result.DAMAGES.Sum() / output.Sum(), 1e-12);
    }

    [Fact]
    public void Build_SomeCountries_LeavesTheRestOnTheBasePath()
    {
        var everyone = Run(Build(Everyone));
        var ten = Run(Build(Ten));

        Assert.Equal(everyone[0].E, ten[0].E, 1e-9);
        Assert.Equal(everyone[In2100].TATM, ten[In2100].TATM, 0.05);
        Assert.Contains(
            _notes,
            note => note == "188 countries with 29.7 % of the world's CO2 take no part; they emit as without any agreement."
        );
    }

    [Fact]
    public void Build_EveryCountry_TellsEveryFill()
    {
        Build(Everyone);

        string[] columns = ["rice2010_region", "population_2023", "gdp_ppp_per_capita_2023_usd2021", "co2_territorial_mt_2021"];
        Assert.Equal(columns, _notes.Select(note => note.Split('\'')[1]));
        Assert.Contains("COK 9,816, NIU 9,816, VAT 33,860", _notes[1]);
    }

    [Fact]
    public void Build_MadeUpParty_IsReported()
    {
        var problems = new ProblemList(path => (path, 0, 0));
        IReadOnlyList<Party> parties = [new("C01", "Country 1", []), new("USA", "United States", ["USA"])];

        var model = CountryCalibration.Build(Dice(), Context(parties, ShippedData.Value, problems));

        Assert.Null(model);
        Assert.Equal(
            "countries: 'C01' stands for no country of the data, and this world is made of real ones; choose them by groupBy or select.",
            Assert.Single(problems.Problems).ToString()
        );
    }

    [Fact]
    public void Build_OtherParametersOfDice_AreTakenOver()
    {
        var parameters = Dice();
        Assert.Null(parameters.Set("a2", 0.01));
        Assert.Null(parameters.Set("t2xco2", 4));

        var usual = Run(Build(Everyone));
        var other = Run(Build(Everyone, parameters));

        Assert.Equal(0.01 / 0.00227 * usual[0].DAMFRAC[0], other[0].DAMFRAC[0] * Math.Pow(usual[0].TATM / other[0].TATM, 2), 1e-3);
        Assert.True(other[In2100].TATM > usual[In2100].TATM + 0.3);
    }

    [Fact]
    public void Build_UnknownRiceRegion_SuggestsOne()
    {
        var data = TinyData.Parse(
            TinyData.Countries.Replace("South,LatAm", "South,LatAn", StringComparison.Ordinal),
            TinyData.Pairs,
            out _
        )!;
        var problems = new ProblemList(path => (path, 0, 0));

        CountryCalibration.Build(Dice(), Context([new("AAA", "Ash", ["AAA"]), new("EEE", "Elm", ["EEE"])], data, problems));

        Assert.Equal(
            "countries: the country data name an unknown RICE-2010 region 'LatAn'. Did you mean 'LatAm'?",
            Assert.Single(problems.Problems).ToString()
        );
    }

    private static double Growth(double[] path, int regions, int region, int from, int to) =>
        path[(to * regions) + region] / path[(from * regions) + region];

    private static ClimatePeriod[] Run(ClimateModel model)
    {
        var state = model.CreateState();
        return
        [
            .. Enumerable
                .Range(0, model.Periods)
                .Select(period =>
                {
                    var result = new ClimatePeriod(model.Regions);
                    model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);
                    return result;
                }),
        ];
    }

    private static ParameterSet Dice() => ParameterSet.Shipped("dice2016r2");

    private ClimateModel Build(CountriesDefinition definition, ParameterSet? parameters = null)
    {
        var problems = new ProblemList(path => (path, 0, 0));
        var parties = PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);
        _notes.Clear();
        var model = CountryCalibration.Build(parameters ?? Dice(), Context(parties, ShippedData.Value, problems));
        Assert.Empty(problems.Problems);
        return model!;
    }

    private WorldContext Context(IReadOnlyList<Party> parties, CountryData data, ProblemList problems) =>
        new(parties, data, new Horizon { Periods = 16 }, [.. parties.Select(_ => new CountrySettings())], 0, problems, _notes);
}
