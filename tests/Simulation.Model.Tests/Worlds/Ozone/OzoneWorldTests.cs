using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Worlds.Ozone;

public sealed class OzoneWorldTests
{
    private const string MadeUp = """
        name: ozone
        world: { kind: ozone, baseline: [300000, 100000], damage: 0.1, cost: [4, 2], growth: 0, learning: 0, decay: 0.05, stock: 1000 }
        horizon: { start: 1986, periods: 3 }
        countries: { count: 2, defaults: { discountFactor: 0.95 } }
        institution: { protocol: no-talks }
        """;

    private const string Real = """
        name: ozone
        world: { kind: ozone, damage: { by: ods, total: 1 }, cost: 4 }
        horizon: { start: 1987, periods: 2 }
        countries: { select: [USA, JPN] }
        institution: { protocol: no-talks }
        """;

    // lambda = delta d/(1 - delta (1 - rho))
    private const double Lambda = 0.95 * 0.1 / (1 - (0.95 * 0.95));

    [Fact]
    public void Ozone_WithoutAgreement_EveryoneCutsWhatPaysForItself()
    {
        var result = Runs.Play(Runs.Pack("ozone.yaml", MadeUp), 1);

        var cuts = result.Lanes[0].Party[result.Header.PartySeries.ToList().FindIndex(series => series.Name == "nash")];
        Assert.Equal(Lambda / 8, cuts[0], 12);
        Assert.Equal(Lambda / 4, cuts[1], 12);
    }

    [Fact]
    public void Ozone_YearByYear_TheStockDecaysAndTakesUpWhatIsUsed()
    {
        var result = Runs.Play(Runs.Pack("ozone.yaml", MadeUp), 1);

        var used = (300 * (1 - (Lambda / 8))) + (100 * (1 - (Lambda / 4)));
        Assert.Equal(used, result.World(0, "consumption")[0], 9);
        Assert.Equal(100 * used / 400, result.World(0, "consumption_index")[0], 9);
        Assert.Equal((0.95 * ((0.95 * 1000) + used)) + used, result.World(0, "stock")[1], 9);
    }

    [Fact]
    public void Ozone_WithExperience_SubstitutesBecomeCheaper()
    {
        var result = Runs.Play(Runs.Pack("ozone.yaml", MadeUp, "world.learning=0.5"), 1);

        var cut = 400 - result.World(0, "consumption")[0];
        Assert.Equal(1, result.World(0, "substitute_cost")[0]);
        Assert.Equal(Math.Pow(1 + (cut / 400), -0.5), result.World(0, "substitute_cost")[1], 12);
    }

    [Fact]
    public void Ozone_ThatGrows_DoesSoFromTheBaseYear()
    {
        var result = Runs.Play(Runs.Pack("ozone.yaml", MadeUp, "world.growth=0.1", "world.damage=0", "horizon.start=1988"), 1);

        Assert.Equal([121, 133.1, 146.41], result.World(0, "consumption_index").Select(index => Math.Round(index, 9)));
    }

    [Fact]
    public void Ozone_WithPrivatePartners_CutsMore()
    {
        var without = Runs.Play(Runs.Pack("ozone.yaml", MadeUp), 1);
        var with = Runs.Play(Runs.Pack("ozone.yaml", MadeUp, "institution.privateLeverage=1"), 1);

        Assert.Equal(2 * (400 - without.World(0, "consumption")[0]), 400 - with.World(0, "consumption")[0], 9);
    }

    [Theory]
    [InlineData("world.costSpread=0.5")]
    [InlineData("world.demandSpread=0.1")]
    public void Ozone_WhereSomethingIsUncertain_ReplicatesDiffer(string spread)
    {
        var result = Runs.Play(Runs.Pack("ozone.yaml", MadeUp, spread), 3);

        Assert.Equal(
            3,
            result
                .Lanes.Select(lane => lane.World[result.Header.WorldSeries.ToList().FindIndex(series => series.Name == "consumption")][0])
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void Ozone_OfRealCountries_StartsFromTheirReports()
    {
        var sizes = new RunCompiler().Compile(Runs.Pack("ozone.yaml", Real)).World.Sizes;

        Assert.Equal([363.767, 135.089], sizes["ods"].Select(kilotonnes => Math.Round(kilotonnes, 3)));
        Assert.Contains("gdp", sizes.Keys);
    }

    [Fact]
    public void Ozone_OfTheWholeCommunity_IsWhatItReportsAsOne()
    {
        var setup = new RunCompiler().Compile(
            Runs.Pack(
                "ozone.yaml",
                Real,
                "countries.select=[EC, USA]",
                "countries.blocs={ EC: [BEL, DEU, DNK, ESP, FRA, GBR, GRC, IRL, ITA, LUX, NLD, PRT] }"
            )
        );

        Assert.Equal(342.923, setup.World.Sizes["ods"][0], 3);
        Assert.DoesNotContain(setup.Notes, note => note.Contains("Community", StringComparison.Ordinal));
    }

    [Fact]
    public void Ozone_OfAMemberOfTheCommunity_GetsItsShareAndSaysSo()
    {
        var setup = new RunCompiler().Compile(Runs.Pack("ozone.yaml", Real, "countries.select=[DEU, FRA, USA]"));

        Assert.InRange(setup.World.Sizes["ods"][0], setup.World.Sizes["ods"][1], 342.923 / 2);
        Assert.Contains(setup.Notes, note => note.Contains("DEU get their share of it by output", StringComparison.Ordinal));
    }

    [Fact]
    public void Ozone_OfACountryWithoutReport_NamesItAndWhatWouldDo()
    {
        var problems = ProblemsOf(Real, "countries.select=[USA, TWN]");

        Assert.Contains(
            problems,
            problem =>
                problem.Contains("'ods_by_country.csv' has no report of TWN, Taiwan for 1986", StringComparison.Ordinal)
                && problem.Contains("world.baseline", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Ozone_OfABlocWithASilentMember_GoesOnWithoutItAndSaysSo()
    {
        var setup = new RunCompiler().Compile(
            Runs.Pack("ozone.yaml", Real, "countries.select=[USA, East]", "countries.blocs={ East: [CHN, TWN] }")
        );

        Assert.Equal(46.553, setup.World.Sizes["ods"][1], 3);
        Assert.Contains(
            setup.Notes,
            note =>
                note.Contains("TWN, Taiwan", StringComparison.Ordinal)
                && note.Contains("no consumption within East", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Real, "horizon.start=1980", "before the base year 1986")]
    [InlineData(Real, "world.damage={ by: odds }", "no column of numbers 'odds'. Did you mean 'ods'?")]
    [InlineData(Real, "world.baseYear=1950", "no report of USA")]
    [InlineData(MadeUp, "world.cost=0", "above 0")]
    [InlineData(MadeUp, "world.baseline=[1, -1]", "above 0")]
    [InlineData(MadeUp, "world.baseline=null", "has no report of C01 for 1986")]
    public void Ozone_ThatCannotBe_IsRefused(string scenario, string setting, string message) =>
        Assert.Contains(ProblemsOf(scenario, setting), problem => problem.Contains(message, StringComparison.Ordinal));

    private static IReadOnlyList<string> ProblemsOf(string text, params string[] overrides)
    {
        var package = Runs.Pack("ozone.yaml", text, overrides);
        var load = ScenarioReader.Read(package, Catalog.BuiltIn);
        Assert.Null(new RunCompiler().Compile(load.Scenario!, package, load.Problems));
        return [.. load.Problems.Problems.Select(problem => problem.ToString())];
    }
}
