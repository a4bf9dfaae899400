using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Models;

public sealed class ParameterSetTests
{
    [Fact]
    public void Set_UnknownName_AsksForTheNearest() =>
        Assert.Equal("the model has no parameter 't2xco'. Did you mean 't2xco2'?", ParameterSet.Shipped("rice2010").Set("t2xco", 3));

    [Fact]
    public void Set_OneRegions_LeavesTheOthers()
    {
        var parameters = ParameterSet.Shipped("rice2010");
        var before = parameters["EU", "a2"];

        Assert.Null(parameters.Set("US.a2", 0.2));

        Assert.Equal(0.2, parameters["US", "a2"]);
        Assert.Equal(before, parameters["EU", "a2"]);
    }

    [Fact]
    public void Set_ARegionalNameAlone_SetsEveryRegion()
    {
        var parameters = ParameterSet.Shipped("rice2010");

        Assert.Null(parameters.Set("a2", 0.2));

        Assert.All(parameters.Row("a2"), value => Assert.Equal(0.2, value));
    }

    // RICE-N has these numbers among its scalars and by region, and uses the regional ones.
    [Fact]
    public void Set_ANameThatIsBothScalarAndRegional_ReachesTheModel()
    {
        var parameters = ParameterSet.Shipped("ricen");

        Assert.Null(parameters.Set("xa_2", 0.01));
        Ricen.Build(parameters);

        Assert.All(parameters.Row("xa_2"), value => Assert.Equal(0.01, value));
        Assert.Empty(parameters.Unread);
    }

    [Fact]
    public void Unread_AfterBuilding_NamesSettingsThatChangeNothing()
    {
        var parameters = ParameterSet.Shipped("rice2010");
        foreach (var name in new[] { "t2xco2", "aiswais", "US.scale1", "US.dk" })
            Assert.Null(parameters.Set(name, 1));

        Rice2010.Build(parameters);

        Assert.Equal(["US.scale1", "aiswais"], parameters.Unread);
    }

    [Fact]
    public void Shipped_Twice_GivesEachCallerItsOwn()
    {
        ParameterSet.Shipped("dice2016r2").Set("t2xco2", 99);

        Assert.Equal(3.1, ParameterSet.Shipped("dice2016r2")["t2xco2"]);
    }

    [Theory]
    [InlineData("{ \"a\": ", "m/params_scalar.json(1,8): this is not well-formed JSON.")]
    [InlineData("[1]", "m/params_scalar.json(1,1): expected an object of names and numbers.")]
    public void Read_MalformedScalars_SaysWhere(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => ParameterSet.Read("m", name => name == "params_scalar.json" ? text : null));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Read_ArraysAndGroups_GetNamesWithIndices()
    {
        var parameters = ParameterSet.Read(
            "m",
            name => name == "params_scalar.json" ? """{ "g": { "x": [[1, 2], [3, 4]] }, "y": 5 }""" : null
        );

        Assert.Equal(3, parameters["x[1][0]"]);
        Assert.Equal(5, parameters["y"]);
    }

    [Fact]
    public void Path_RegionsInAnotherOrder_IsRefused()
    {
        string? Files(string name) =>
            name switch
            {
                "params_region.csv" => "region,a\nUS,1\nEU,2\n",
                "params_region_time.csv" => "year,region,l\n2005,EU,1\n2005,US,2\n",
                _ => null,
            };

        var error = Assert.Throws<FormatException>(() => ParameterSet.Read("m", Files).Path("params_region_time.csv", "l"));

        Assert.StartsWith("m/params_region_time.csv(2,6): expected the region 'US'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indexer_MissingName_SaysWhichIsMissing()
    {
        var error = Assert.Throws<FormatException>(() => ParameterSet.Read("m", _ => null)["t2xco2"]);

        Assert.Equal("the parameters lack 't2xco2'.", error.Message);
    }
}
