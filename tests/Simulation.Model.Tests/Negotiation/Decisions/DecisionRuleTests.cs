using CsCheck;
using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Negotiation.Decisions;

namespace Simulation.Model.Tests.Negotiation.Decisions;

public sealed class DecisionRuleTests
{
    private static readonly Electorate Seven = new(
        ["A", "B", "C", "D", "E", "F", "G"],
        [5, 1, 1, 1, 1, 1, 1],
        new Dictionary<string, double[]> { ["population"] = [80, 60, 50, 10, 5, 3, 2], ["gdp"] = [0, 0, 0, 0, 0, 0, 0] }
    );

    public static TheoryData<string> Rules() => [.. Catalog.BuiltIn.Of(typeof(IDecisionRule)).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Passes_WithAllFor_AndWithMoreFor_NeverTurnsANo(string name)
    {
        var rule = Create(name);

        Gen.Bool.Array[7]
            .Sample(accepts =>
            {
                var all = Enumerable.Repeat(true, 7).ToArray();
                Assert.True(rule.Passes(all, all, Seven));
                Assert.False(rule.Passes(new bool[7], all, Seven));
                for (var party = 0; party < 7 && rule.Passes(accepts, all, Seven); party++)
                {
                    var more = (bool[])accepts.Clone();
                    more[party] = true;
                    Assert.True(rule.Passes(more, all, Seven));
                }
            });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void AsVote_OfEachRule_HasThePowerOfLookingAtEveryCoalition(string name)
    {
        var rule = Create(name);
        var listed = new VotingGame(
            7,
            coalition => rule.Passes([.. Enumerable.Range(0, 7).Select(party => (coalition >> party & 1) == 1)], Everyone, Seven)
        );

        var vote = rule.AsVote(Seven)!;

        Assert.Equal(listed.WinningCoalitions, vote.WinningCoalitions);
        Assert.Equal(listed.BanzhafSwings(), vote.BanzhafSwings().Select(swings => (int)swings));
    }

    [Theory]
    [InlineData("ABCD", true)] // 57 % of members with 95 % of the population
    [InlineData("DEFG", false)] // 57 % of members, 10 % of the population; three opponents would not block: it needs the population
    [InlineData("BCDEFG", true)] // one opponent cannot block, whatever its size
    [InlineData("ABC", false)] // too few members
    public void QualifiedMajority_CountsMembersPopulationAndOpponents(string yes, bool passes) =>
        Assert.Equal(passes, new QualifiedMajority { BlockingMinority = 3 }.Passes(Accept(yes), Everyone, Seven));

    [Theory]
    [InlineData("ABCD", true)]
    [InlineData("CDEFG", false)]
    [InlineData("AB", false)]
    public void DoubleMajority_NeedsBoth(string yes, bool passes) =>
        Assert.Equal(passes, new DoubleMajority().Passes(Accept(yes), Everyone, Seven));

    [Theory]
    [InlineData("AB", true)]
    [InlineData("BCDEFG", true)]
    [InlineData("A", false)]
    [InlineData("BCDEF", false)]
    public void Weighted_CountsVotes(string yes, bool passes) =>
        Assert.Equal(passes, new Weighted { AtLeast = 6.0 / 11 }.Passes(Accept(yes), Everyone, Seven));

    [Theory]
    [InlineData("ABCDE", true)]
    [InlineData("BCDEFG", false)]
    [InlineData("AB", false)]
    public void VetoPlayers_CanBlockAlone(string yes, bool passes) =>
        Assert.Equal(passes, new VetoPlayers { Players = ["A", "B"], AtLeast = 0.6 }.Passes(Accept(yes), Everyone, Seven));

    [Fact]
    public void Absent_PartiesDoNotCount()
    {
        bool[] atTable = [false, true, true, true, false, false, false];

        Assert.True(new DoubleMajority().Passes(Accept("BC"), atTable, Seven));
        Assert.True(new VetoPlayers { Players = ["A"], AtLeast = 0.6 }.Passes(Accept("BC"), atTable, Seven));
    }

    [Fact]
    public void Unmet_NamesWhatIsMissing()
    {
        Assert.Contains(
            "no such size",
            Assert.Single(new QualifiedMajority { Of = "populaton" }.Unmet(Seven)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "0 for every party",
            Assert.Single(new DoubleMajority { Of = "gdp" }.Unmet(Seven)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'Z' is not a party",
            Assert.Single(new VetoPlayers { Players = ["Z"] }.Unmet(Seven)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("names nobody", Assert.Single(new VetoPlayers().Unmet(Seven)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "votingWeight is 0",
            Assert.Single(new Weighted().Unmet(Seven with { Weights = new double[7] })).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(new QualifiedMajority().Unmet(Seven));
    }

    private static bool[] Everyone { get; } = [true, true, true, true, true, true, true];

    private static bool[] Accept(string yes) => [.. "ABCDEFG".Select(code => yes.Contains(code))];

    private static IDecisionRule Create(string name) =>
        name == "veto-players"
            ? new VetoPlayers { Players = ["A"] }
            : (IDecisionRule)Activator.CreateInstance(Catalog.BuiltIn.Of(typeof(IDecisionRule)).Single(entry => entry.Name == name).Type)!;
}
