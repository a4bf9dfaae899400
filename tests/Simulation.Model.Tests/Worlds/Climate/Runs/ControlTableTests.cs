using System.Globalization;
using CsCheck;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Runs;

public sealed class ControlTableTests
{
    [Fact]
    public void Read_SomeControls_KeepsTheRest()
    {
        var paths = new ControlPaths(Published.Rice);
        var baseline = new ControlPaths(Published.Rice);

        var problems = ControlTable.Read("c.csv", "year,region,variable,value\n2015,US,MIU,0.5\n2025,China,S,0.3\n", Published.Rice, paths);

        Assert.Empty(problems);
        var china = Published.Rice.Info.RegionNames.ToList().IndexOf("China");
        baseline.Control[12] = 0.5;
        baseline.Savings[24 + china] = 0.3;
        Assert.Equal(baseline.Control, paths.Control);
        Assert.Equal(baseline.Savings, paths.Savings);
    }

    [Fact]
    public void Read_ColumnsInAnotherOrderAndYearsWithADecimal_AreTheSame()
    {
        var paths = new ControlPaths(Published.Dice);

        var problems = ControlTable.Read("c.csv", "value,variable,region,year\n1.1,MIU,World,2020.0\n", Published.Dice, paths);

        Assert.Empty(problems);
        Assert.Equal(1.1, paths.Control[1]);
    }

    [Theory]
    [InlineData("2016,US,MIU,0.5", "c.csv(2,1): '2016' is no year of rice2010: expected 2005, 2015 ... 2595.")]
    [InlineData("soon,US,MIU,0.5", "c.csv(2,1): 'soon' is no year of rice2010: expected 2005, 2015 ... 2595.")]
    [InlineData("2015,USA,MIU,0.5", "c.csv(2,6): 'USA' is not a region of rice2010. Did you mean 'US'?")]
    [InlineData(
        "2015,US,MUI,0.5",
        "c.csv(2,9): 'MUI' is no control: expected MIU (control rate), CPRICE (carbon price) or S (savings rate). Did you mean 'MIU'?"
    )]
    [InlineData("2015,US,MIU,1.5", "c.csv(2,13): expected a number from 0 to 1; found '1.5'.")]
    [InlineData("2015,US,S,-0.1", "c.csv(2,11): expected a number from 0 to 1; found '-0.1'.")]
    [InlineData("2015,US,MIU,NaN", "c.csv(2,13): expected a number from 0 to 1; found 'NaN'.")]
    [InlineData(
        "2015,US,CPRICE,1e6",
        "c.csv(2,16): expected a number from 0 to 1082.97 US$ per tC, the price of the highest control rate; found '1e6'."
    )]
    [InlineData(
        "2015,US,CPRICE,-1",
        "c.csv(2,16): expected a number from 0 to 1082.97 US$ per tC, the price of the highest control rate; found '-1'."
    )]
    [InlineData("2015,USA,CPRICE,20", "c.csv(2,6): 'USA' is not a region of rice2010. Did you mean 'US'?")]
    [InlineData("2015,US,MIU,", "c.csv(2,13): expected a number from 0 to 1; found nothing.")]
    public void Read_AWrongRow_SaysWhereAndWhatWasExpected(string row, string message)
    {
        var problems = ControlTable.Read("c.csv", $"year,region,variable,value\n{row}\n", Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal(message, Assert.Single(problems).ToString());
    }

    [Fact]
    public void Read_ARowTwice_IsAProblem()
    {
        var text = "year,region,variable,value\n2015,US,MIU,0.5\n2015,US,S,0.5\n2015,US,MIU,0.6\n";

        var problems = ControlTable.Read("c.csv", text, Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal("c.csv(4,9): MIU of US in 2015 stands here again.", Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("year, region, variable, value\n2025, US, MIU, 0.3\n")]
    [InlineData("Year;Region;Variable;Value\r\n2025;US;MIU;0,3\r\n;;;\r\n")]
    [InlineData("Controls of ours,,,\nyear,region,variable,value,\n2025.0,US,MIU,0.3,\n")]
    public void Read_AsSpreadsheetsSaveIt_IsTheSameTable(string text)
    {
        var paths = new ControlPaths(Published.Rice);

        Assert.Empty(ControlTable.Read("c.csv", text, Published.Rice, paths));
        Assert.Equal(0.3, paths.Control[2 * Published.Rice.Regions]);
    }

    [Fact]
    public void Read_ARateAndAPriceOfOneCell_NamesBothPlaces()
    {
        var text = "year,region,variable,value\n2015,US,MIU,0.5\n2015,EU,CPRICE,10\n2015,US,CPRICE,20\n";

        var problems = ControlTable.Read("c.csv", text, Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal(
            "c.csv(4,9): US has a CPRICE and, in line 2, a MIU in 2015; the one follows from the other, so leave one out.",
            Assert.Single(problems).ToString()
        );
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Read_APrice_IsThePriceThatComesOut(string name)
    {
        var model = Published.Build(name);
        Gen.Select(Gen.Int[1, model.Periods - 1], Gen.Int[0, model.Regions - 1], Gen.Double[0, 1])
            .Sample(
                (period, region, share) =>
                {
                    var price = share * CarbonPrice.Highest(model, period, region);
                    var paths = new ControlPaths(model);
                    var row = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{model.Year(period)},{model.Info.RegionNames[region]},CPRICE,{price:R}"
                    );

                    Assert.Empty(ControlTable.Read("c.csv", $"year,region,variable,value\n{row}\n", model, paths));

                    var run = ClimateRun.Play(model, paths)[period];
                    Assert.Equal(price, run.CPRICE[region], 1e-9 * (1 + price));
                    Assert.Equal(
                        price == 0
                            ? 0
                            : Math.Pow(
                                price / model.Economy.Backstop[(period * model.Regions) + region],
                                1 / (model.Economy.CostExponent[region] - 1)
                            ),
                        run.MIU[region],
                        1e-12
                    );
                },
                iter: 30
            );
    }

    [Fact]
    public void Read_SeveralWrongs_TellsAllAtOnce()
    {
        var text = "year,region,variable,value\n2016,USA,MIU,2\n2015,US,MIU\n";

        var problems = ControlTable.Read("c.csv", text, Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal(4, problems.Count);
    }

    [Theory]
    [InlineData("", "c.csv(1,1):")]
    [InlineData("year,region,value\n2015,US,1\n", "c.csv(1,1): the column 'variable' is missing. There is: region, value, year.")]
    [InlineData(
        "when,where\n2015,US\n",
        "c.csv(1,1): the columns 'year', 'region', 'variable', 'value' are missing; found 'when', 'where'."
    )]
    [InlineData(
        "year,region,variable,value\n",
        "c.csv(1,1): there is no row below the header, so nothing would change; leave the file out."
    )]
    public void Read_NoTable_IsOneProblem(string text, string start)
    {
        var problems = ControlTable.Read("c.csv", text, Published.Rice, new ControlPaths(Published.Rice));

        Assert.StartsWith(start, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }
}
