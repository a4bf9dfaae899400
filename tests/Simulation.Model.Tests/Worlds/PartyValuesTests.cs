using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Worlds;

public sealed class PartyValuesTests
{
    private const string Three = "{ select: [DEU, FRA, BRA] }";

    [Theory]
    [InlineData("5", new[] { 5.0, 5, 5 })]
    [InlineData("[1, 2, 3]", new[] { 1.0, 2, 3 })]
    [InlineData("{ other: 1, own: { FRA: 7 } }", new[] { 1.0, 7, 1 })]
    [InlineData("{ values: 2, own: { BRA: 0 } }", new[] { 2.0, 2, 0 })]
    [InlineData("{ own: { DEU: 1, FRA: 2, BRA: 3 } }", new[] { 1.0, 2, 3 })]
    public void Read_TypedIn_GivesEachPartyItsNumber(string values, double[] expected) => Assert.Equal(expected, Benefits(values));

    [Fact]
    public void Read_ByColumnWithTotal_SharesItOut()
    {
        var shares = Benefits("{ by: population_2023, total: 100 }");

        Assert.Equal(100, shares.Sum(), 1e-9);
        Assert.Equal(
            shares[0] / shares[2],
            Benefits("{ by: population_2023, each: 1e-6 }")[0] / Benefits("{ by: population_2023, each: 1e-6 }")[2],
            1e-12
        );
        Assert.Equal(83.28, Benefits("{ by: population, each: 1 }")[0], 0.1);
    }

    [Fact]
    public void Read_AverageOfABloc_IsWeightedByPopulation()
    {
        var bloc = Benefits("{ by: hdi, average: true }", "{ select: [Two, BRA], blocs: { Two: [DEU, NGA] } }")[0];
        var germany = Benefits("{ by: hdi }")[0];
        var nigeria = Benefits("{ by: hdi }", "{ select: [NGA, BRA] }")[0];

        Assert.InRange(bloc, nigeria, germany);
        Assert.True(bloc - nigeria < germany - bloc);
    }

    [Fact]
    public void Read_ByTimes_MultipliesCountryByCountry()
    {
        var imports = Benefits("{ by: gdp_usd, times: imports_pct_gdp, each: 1e-11 }");
        var bloc = Benefits("{ by: gdp_usd, times: imports_pct_gdp, each: 1e-11 }", "{ select: [Two, BRA], blocs: { Two: [DEU, FRA] } }");

        Assert.InRange(imports[0], 1000, 3000);
        Assert.Equal(imports[0] + imports[1], bloc[0], 1e-9);
    }

    [Fact]
    public void Read_Own_IsNoPartOfTheTotal()
    {
        var values = Benefits("{ by: gdp, total: 10, own: { BRA: 99 } }");

        Assert.Equal(10, values[0] + values[1], 1e-9);
        Assert.Equal(99, values[2]);
    }

    [Theory]
    [InlineData("[1, 2]", "a.yaml(2,25): expected one number, or one for each of the 3 parties; found 2.")]
    [InlineData("-1", "a.yaml(2,34): expected a number of 0 or more; found -1.")]
    [InlineData("[1, 2, -3]", "expected a number of 0 or more for BRA; found -3.")]
    [InlineData("{ by: gdb_usd }", "the country data has no column of numbers 'gdb_usd'. Did you mean 'gdp_usd'?")]
    [InlineData("{ by: gdp, times: imports }", "the country data has no column of numbers 'imports'.")]
    [InlineData("{ by: name }", "the country data has no column of numbers 'name'.")]
    [InlineData("{ by: gdp, other: 3 }", "expected one of values, by or other")]
    [InlineData("{ own: { USA: 3 } }", "'USA' is not a party here.")]
    [InlineData("{ own: { DEU: 3 } }", "no number for FRA: add it to own, or give all others one with other.")]
    [InlineData("{ by: gdp, other: x }", "expected a number; found 'x'.")]
    public void Read_SomethingWrong_SaysWhereAndWhatToDo(string values, string expected) =>
        Assert.Contains(
            WorldOf.Problems($"{{ kind: commons, benefit: {values} }}", Three),
            problem => problem.Contains(expected, StringComparison.Ordinal)
        );

    [Fact]
    public void Read_ADataGap_NamesCountryColumnAndWayOut()
    {
        var problems = WorldOf.Problems("{ kind: commons, benefit: { by: gini } }", "{ select: [DEU, PRK] }");

        Assert.Contains(
            problems,
            problem =>
                problem.Contains("no 'gini' for PRK", StringComparison.Ordinal)
                && problem.Contains("own: { PRK: ... }", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_MadeUpParties_HaveNoData() =>
        Assert.Contains(
            WorldOf.Problems("{ kind: commons, benefit: { by: gdp } }"),
            problem => problem.Contains("C01 is made up", StringComparison.Ordinal)
        );

    private static double[] Benefits(string values, string countries = Three) =>
        WorldOf.Setup($"{{ kind: commons, benefit: {values} }}", countries).World.Sizes["benefit"];
}
