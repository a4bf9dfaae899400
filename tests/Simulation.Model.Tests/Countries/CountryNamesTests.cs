using Simulation.Model.Countries;

namespace Simulation.Model.Tests.Countries;

public sealed class CountryNamesTests
{
    // Every row of the country data.
    public static TheoryData<string> Codes => [.. ShippedData.Value.Countries.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Find_CodesAndNameOfEveryCountry_MeanThatCountry(string code)
    {
        Assert.Equal([code], CountryNames.Find(code));
        Assert.Equal([code], CountryNames.Find(code.ToLowerInvariant()));
        Assert.Equal([code], CountryNames.Find(ShippedData.Value.Countries.Name(code)));
        Assert.Equal([code], CountryNames.Find(CountryNames.NameOf(code)));
    }

    [Theory]
    [InlineData("SWE", "SE", "Sweden", "sverige", "Schweden", "Suède", "Швеция", "瑞典")]
    [InlineData("GRC", "GR", "EL", "Greece", "Ελλάδα", "GRE")]
    [InlineData("TUR", "Turkey", "Türkiye", "Turkiye", "TÜRKİYE")]
    [InlineData("SWZ", "Swaziland", "Eswatini")]
    [InlineData("CIV", "Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire", "Cote dIvoire", "Elfenbeinküste")]
    [InlineData("COD", "DR Congo", "D.R. Congo", "DRC", "Zaire", "Democratic Republic of the Congo", "Congo, Dem. Rep.")]
    [InlineData("COG", "Republic of the Congo", "Congo-Brazzaville", "Congo, Rep.")]
    [InlineData("MMR", "Burma", "Myanmar")]
    [InlineData("ROU", "ROM", "Romania")]
    [InlineData("COD", "ZAR")]
    [InlineData("CZE", "Czech Republic", "Czechia", "Česko")]
    [InlineData("MKD", "Macedonia", "FYROM", "North Macedonia")]
    [InlineData("NLD", "Holland", "the Netherlands", "Nederland", "NED")]
    [InlineData("GBR", "UK", "U.K.", "Great Britain", "Britain")]
    [InlineData("USA", "US", "U.S.", "U.S.A.", "usa", "United States of America", "America")]
    [InlineData("KOR", "South Korea", "Korea, Rep.", "대한민국")]
    [InlineData("RUS", "Russia", "Russian Federation", "Россия")]
    [InlineData("DEU", "Deutschland", "Germany", "GER")]
    [InlineData("ESP", "España", "Espana", "Spain")]
    [InlineData("CHN", "中国", "PRC")]
    [InlineData("LCA", "St. Lucia", "Saint Lucia", "St Lucia")]
    [InlineData("BIH", "Bosnia & Herzegovina", "Bosnia and Herzegovina")]
    public void Find_FormerLocalAndShortNames_MeanTheCountry(string code, params string[] names) =>
        Assert.All(names, name => Assert.Equal([code], CountryNames.Find(name)));

    [Theory]
    [InlineData("Congo", "COD", "COG")]
    [InlineData("Korea", "KOR", "PRK")]
    [InlineData("Czechoslovakia", "CZE", "SVK")]
    [InlineData("Yugoslavia", "BIH", "HRV", "MKD", "MNE", "SRB", "SVN")]
    public void Find_NameOfTwo_AnswersBoth(string name, params string[] codes) => Assert.Equal(codes, CountryNames.Find(name).Order());

    [Theory]
    [InlineData("CIV", "Co\u0302te d'Ivoire")]
    [InlineData("STP", "Sa\u0303o Tome\u0301 and Pri\u0301ncipe")]
    [InlineData("TUR", "TU\u0308RKI\u0307YE")]
    public void Find_NameWithMarksBesideItsLetters_MeansTheCountry(string code, string name) =>
        Assert.Equal([code], CountryNames.Find(name));

    [Fact]
    public void Find_NoName_AnswersNone() => Assert.Empty(CountryNames.Find("Atlantis"));
}
