using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Countries;

public sealed class CountryHintTests
{
    private static readonly string[] All = [.. ShippedData.Value.Countries.Codes];
    private static readonly string[] Regions = ["US", "EU", "Japan", "Russia", "China", "India"];

    [Theory]
    [InlineData("SE", " 'SE' is Sweden: write 'SWE'.")]
    [InlineData("NO", " 'NO' is Norway: write 'NOR'.")]
    [InlineData("Ivory Coast", " 'Ivory Coast' is Côte d’Ivoire: write 'CIV'.")]
    [InlineData("usa", " 'usa' is United States: write 'USA'.")]
    [InlineData("Korea", " 'Korea' may be South Korea or North Korea: write 'KOR' or 'PRK'.")]
    [InlineData(
        "G7",
        " 'G7' is a group of countries: to seat it as one, write 'blocs: { G7: grp_g7 }' in the block 'countries'; else list its members."
    )]
    [InlineData(
        "UE",
        " 'UE' is a group of countries (European Union): to seat it as one, write 'blocs: { UE: grp_european_union }' in the block "
            + "'countries'; else list its members."
    )]
    [InlineData(
        "Benelux",
        " 'Benelux' is a group of countries: to seat it as one, write 'blocs: { Benelux: [BEL, LUX, NLD] }' in the block 'countries'; else "
            + "list its members."
    )]
    [InlineData("Grmany", " Did you mean 'DEU' (Germany)?")]
    [InlineData("BRZ", " Did you mean 'BLZ' or 'BRA'?")]
    [InlineData("XYZ", "")]
    public void For_AllCountries_GoesByMeaningBeforeLetters(string word, string hint) => Assert.Equal(hint, CountryHint.For(word, All));

    [Theory]
    [InlineData("USA", " 'USA' is United States: write 'US'.")]
    [InlineData("United States", " For United States write 'US'.")]
    [InlineData("European Union", " For European Union write 'EU'.")]
    [InlineData("CHN", " 'CHN' is China: write 'China'.")]
    [InlineData("SWE", " 'SWE' means Sweden (SWE), which is not one of those here. There is: China, EU, India, Japan, Russia, US.")]
    [InlineData("OPEC", " 'OPEC' is a group of countries, which is not one of those here. There is: China, EU, India, Japan, Russia, US.")]
    public void For_PartiesOfAnotherKind_NamesTheirs(string word, string hint) => Assert.Equal(hint, CountryHint.For(word, Regions));

    [Theory]
    [InlineData("Norway", "NOR")]
    [InlineData("no", "NOR")]
    [InlineData("NOR", "NOR")]
    [InlineData("Congo", null)]
    [InlineData("Atlantis", null)]
    public void Find_NameOrCode_IsTheOneThatIsThere(string word, string? code) => Assert.Equal(code, CountryHint.Find(word, All));

    [Fact]
    public void For_EveryGroup_IsABlockThatAScenarioTakes()
    {
        foreach (
            var name in new[]
            {
                "EU",
                "G7",
                "G20",
                "G77",
                "BRICS",
                "OECD",
                "OPEC",
                "AOSIS",
                "SIDS",
                "LDC",
                "LLDC",
                "Arab League",
                "ASEAN",
                "African Union",
                "Mercosur",
                "NATO",
                "GCC",
                "EFTA",
                "Nordic countries",
            }
        )
        {
            var hint = CountryHint.For(name, All);
            var block = hint[
                (hint.IndexOf('\'', hint.IndexOf("write", StringComparison.Ordinal)) + 1)..hint.IndexOf(
                    "' in the block",
                    StringComparison.Ordinal
                )
            ];
            var key = block[(block.IndexOf('{') + 1)..block.IndexOf(':', block.IndexOf('{'))].Trim();
            var text =
                $"name: g\nworld: {{ kind: commons, benefit: 1, cost: 1 }}\nhorizon: {{ start: 2025, periods: 2 }}\ncountries: {{ select: "
                + $"[{key}, VAT], {block} }}\n";

            var load = ScenarioReader.Read("g.yaml", text, new NoFiles(), [], Catalog.BuiltIn);
            Assert.Empty(load.Problems.Problems);
            var parties = PartySelection.Select(load.Scenario!.Countries, ShippedData.Value, [], load.Problems, []);

            Assert.Empty(load.Problems.Problems);
            Assert.True(parties[0].Members.Count > 2, name);
        }
    }

    private sealed class NoFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
