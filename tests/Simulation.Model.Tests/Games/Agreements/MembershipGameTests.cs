using CsCheck;
using Simulation.Model.Games.Agreements;

namespace Simulation.Model.Tests.Games.Agreements;

public sealed class MembershipGameTests
{
    // Whole numbers add up exactly, and some parties are indifferent.
    private static readonly Gen<double> Worth = Gen.Int[-5, 5].Select(worth => (double)worth);

    private static readonly Gen<MembershipGame> Games = Gen.Int[1, 9]
        .SelectMany(parties =>
            Gen.Select(Worth.Array[parties], Worth.Array[parties * parties], (alone, effects) => new MembershipGame(alone, effects))
        );

    [Fact]
    public void Stable_OfAnyGame_IsWhereNobodyGainsBySwitching() =>
        Games.Sample(game =>
        {
            var expected = Enumerable
                .Range(0, 1 << game.Parties)
                .Select(members => (uint)members)
                .Where(members => IsAtRest(game, members));

            Assert.Equal(expected, game.Stable());
        });

    [Fact]
    public void Settle_WhereItComesToRest_IsStable() =>
        Games.Sample(game =>
        {
            var members = new bool[game.Parties];

            if (game.Settle(members))
                Assert.Contains(Bits(members), game.Stable());
        });

    [Fact]
    public void Stable_OfIndifferentParties_IsEveryMembership()
    {
        var game = new MembershipGame(new double[3], new double[9]);

        Assert.Equal(Enumerable.Range(0, 8).Select(members => (uint)members), game.Stable());
    }

    [Fact]
    public void Settle_OfTwoHundredPartiesWhoWaitForOneAnother_EndsWhereTheStartLies()
    {
        // Joining costs 1 and each member is worth 0.01 to another: a hundred others are enough.
        var game = new MembershipGame([.. Enumerable.Repeat(-1.0, 200)], [.. Enumerable.Repeat(0.01, 200 * 200)]);
        bool[] few = [.. Enumerable.Range(0, 200).Select(party => party < 90)];
        bool[] many = [.. Enumerable.Range(0, 200).Select(party => party < 120)];

        Assert.True(game.Settle(few));
        Assert.True(game.Settle(many));

        Assert.DoesNotContain(true, few);
        Assert.DoesNotContain(false, many);
    }

    [Fact]
    public void Stable_OfTooManyParties_NamesTheLimitAndTheAlternative()
    {
        var game = new MembershipGame(new double[200], new double[200 * 200]);

        var error = Assert.Throws<InvalidOperationException>(() => game.Stable());

        Assert.Contains("at most 24 parties", error.Message, StringComparison.Ordinal);
        Assert.Contains("best replies", error.Message, StringComparison.Ordinal);
    }

    private static bool IsAtRest(MembershipGame game, uint bits)
    {
        bool[] members = [.. Enumerable.Range(0, game.Parties).Select(party => (bits >> party & 1) == 1)];
        return Enumerable
            .Range(0, game.Parties)
            .All(party => members[party] ? game.Gain(party, members) >= 0 : game.Gain(party, members) <= 0);
    }

    private static uint Bits(bool[] members) =>
        members.Select((member, party) => member ? 1u << party : 0).Aggregate(0u, (all, bit) => all | bit);
}
