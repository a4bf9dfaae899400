namespace Simulation.Model.Tests.Countries;

public sealed class CountryTableTests
{
    [Fact]
    public void IsNumeric_NumbersAndGaps_IsTrue()
    {
        var table = TinyData.Value.Countries;

        Assert.True(table.IsNumeric("grp_club"));
        Assert.False(table.IsNumeric("name"));
    }

    [Fact]
    public void Number_ColumnOfWords_Throws()
    {
        var table = TinyData.Value.Countries;

        Assert.Throws<ArgumentException>(() => table.Number("AAA", "name"));
    }

    [Fact]
    public void Codes_ShippedTable_AreInTheOrderOfTheFile()
    {
        var codes = ShippedData.Value.Countries.Codes;

        Assert.Equal(["AFG", "AGO", "ALB"], codes.Take(3));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
