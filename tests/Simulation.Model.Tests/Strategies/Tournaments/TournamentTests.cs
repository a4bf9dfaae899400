using Simulation.Model.Bargaining;
using Simulation.Model.Strategies;
using Simulation.Model.Strategies.Tournaments;

namespace Simulation.Model.Tests.Strategies.Tournaments;

public sealed class TournamentTests
{
    private static readonly TournamentDomain Cake = Domain();

    [Fact]
    public void Play_OfTwoStrategies_HasEveryPairInEverySeat()
    {
        var matches = Play([("boulware", new Boulware()), ("conceder", new Conceder { Beta = 4 })]);

        Assert.Equal(8, matches.Count);
        Assert.Equal(8, matches.Select(match => (match.Strategy, match.Opponent, match.Seat)).Distinct().Count());
    }

    [Fact]
    public void Ranking_OfAHoldoutAndAConceder_PutsTheHoldoutFirst()
    {
        var ranking = TournamentRanking.Of(Play([("conceder", new Conceder { Beta = 4 }), ("boulware", new Boulware())]));

        Assert.Equal(["boulware", "conceder"], ranking.Select(rank => rank.Strategy));
        Assert.True(ranking[0].Lead!.Mean > 0);
        Assert.Null(ranking[1].Lead);
        Assert.Equal(0, ranking[0].DistanceToPareto, 1e-12); // every cut of a cake is on the frontier
    }

    [Fact]
    public void Altruist_InATournament_GivesMoreThanAConceder()
    {
        var ranking = TournamentRanking.Of(Play([("altruist", new Altruist { Weight = 1 }), ("conceder", new Conceder())]));

        Assert.Equal("conceder", ranking[0].Strategy);
    }

    [Fact]
    public void Holm_OfThreeValues_CorrectsStepByStep()
    {
        var corrected = TournamentRanking.Holm([0.01, double.NaN, 0.04, 0.03]);

        Assert.Equal(0.03, corrected[0], 1e-12);
        Assert.True(double.IsNaN(corrected[1]));
        Assert.Equal(0.06, corrected[3], 1e-12);
        Assert.Equal(0.06, corrected[2], 1e-12);
    }

    private static IReadOnlyList<TournamentMatch> Play(IReadOnlyList<(string, IStrategy)> field) =>
        new Tournament([Cake], field, 50, 1, 1).Play(TestContext.Current.CancellationToken);

    private static TournamentDomain Domain()
    {
        var outcomes = new OutcomeSpace([new DiscreteIssue("cake", [.. Enumerable.Range(0, 101).Select(piece => $"{piece}")])]);
        double[] mine = [.. Enumerable.Range(0, 101).Select(piece => piece / 100.0)];
        return new TournamentDomain("cake", outcomes, [new Preferences(mine, 0), new Preferences([.. mine.Reverse()], 0)]);
    }
}
