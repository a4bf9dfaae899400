using Simulation.Model.Countries;

namespace Simulation.Model.Tests.Countries;

public sealed class RelationsOfPartiesTests
{
    private readonly List<string> _notes = [];

    [Fact]
    public void Of_TwoCountries_AreTheirPair()
    {
        var relations = Of(Single("AAA"), Single("BBB"));

        Assert.Equal(0.8, relations.Affinity[1]);
        Assert.Equal(1, relations.Language[2]);
        Assert.Equal(1, relations.Border[1]);
        Assert.Equal(1 - 0.5 - 0.15 - (0.15 * 0.8), relations.CulturalDistance[1], 12);
        Assert.Equal([1.5, 0.5], relations.RuleOfLaw);
        Assert.Empty(_notes);
    }

    [Fact]
    public void Of_Bloc_WeighsItsMembersByPopulation()
    {
        var relations = Of(new Party("Union", "Union", ["AAA", "BBB"]), Single("CCC"));

        Assert.Equal(((100 * 0.4) + (300 * 0.6)) / 400, relations.Affinity[1], 12);
        Assert.Equal(((100 * 1.5) + (300 * 0.5)) / 400, relations.RuleOfLaw[0], 12);
    }

    [Fact]
    public void Of_Unknown_IsNeutralAndTold()
    {
        var relations = Of(Single("AAA"), Single("CCC"), Single("EEE"), Single("DDD"));

        Assert.Equal(0.5, relations.Affinity[2]);
        Assert.Equal(0.5, relations.Affinity[3]);
        Assert.Equal(
            (relations.CulturalDistance[1] + relations.CulturalDistance[2] + relations.CulturalDistance[6]) / 3,
            relations.CulturalDistance[3],
            12
        );
        Assert.Equal(0, relations.RuleOfLaw[3]);
        Assert.Equal(
            [
                "UN votes are not known of DDD, EEE: an affinity of 0.5, which leaves trust as it is, or that of the rest of the bloc.",
                "Language, border and distance are not known of DDD: none shared and the mean cultural "
                    + "distance, or that of the rest of the bloc.",
                "The rule of law is not known of EEE, DDD: 0, the world's mean, or that of the rest of the bloc.",
            ],
            _notes
        );
    }

    [Fact]
    public void Of_EveryCountry_IsSymmetricAndInRange()
    {
        var parties = ShippedData.Value.Countries.Codes.Select(Single).ToList();

        var relations = RelationsOfParties.Of(parties, ShippedData.Value, _notes);

        for (var one = 0; one < parties.Count; one++)
        {
            for (var other = 0; other < parties.Count; other++)
            {
                var here = (one * parties.Count) + other;
                var there = (other * parties.Count) + one;
                Assert.Equal(relations.Affinity[here], relations.Affinity[there]);
                Assert.InRange(relations.Affinity[here], 0, 1);
                Assert.InRange(relations.CulturalDistance[here], 0, 1);
                Assert.InRange(relations.Language[here], 0, 1);
            }
        }

        Assert.Equal(3, _notes.Count);
        Assert.StartsWith("UN votes are not known of COK, NIU, PSE, TWN, VAT:", _notes[0]);
        Assert.StartsWith("Language, border and distance are not known of LIE, MCO, MNE, SSD, VAT:", _notes[1]);
    }

    private static Party Single(string code) => new(code, code, [code]);

    private Relations Of(params IReadOnlyList<Party> parties) => RelationsOfParties.Of(parties, TinyData.Value, _notes);
}
