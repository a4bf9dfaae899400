using Simulation.Model.CollectiveDecisions;

namespace Simulation.Model.Tests.CollectiveDecisions;

public sealed class CollectiveDecisionTests
{
    private static readonly IssueStances Three = new("target", ["A", "B", "C"], [0, 50, 100], [1, 0.5, 1], [2, 4, 1], 0, 100);

    [Fact]
    public void Compromise_OfThree_IsTheMeanWeightedByPowerAndSalience()
    {
        // Weights 2, 2, 1.
        Assert.Equal((0 + 100 + 100) / 5.0, Opinion.Compromise(Three), 1e-12);
        Assert.Equal(300 / 7.0, Opinion.CapabilityMean(Three), 1e-12);
        Assert.Equal((50, 50), Opinion.WeightedMedian(Three));
    }

    [Fact]
    public void Median_OfAnEvenNumber_HasALowerAndAnUpper()
    {
        var four = new IssueStances("x", ["A", "B", "C", "D"], [40, 10, 30, 20], [1, 1, 1, 1], [1, 1, 1, 1], 0, 100);

        Assert.Equal((20, 30), Opinion.Median(four));
    }

    [Fact]
    public void Election_WithLinearLosses_IsWonByTheWeightedMedian()
    {
        var election = new CondorcetElection(Three);

        Assert.Equal(50, election.Winner);
        Assert.Equal(1, election.Conditional().Sum(), 1e-12);
        Assert.Equal(1, election.Markov().Sum(), 1e-12);
        Assert.All(election.Markov(), chance => Assert.InRange(chance, 0, 1));
    }

    [Fact]
    public void Challenges_AmongActorsWhoAgree_ChangeNothing()
    {
        var agreed = new IssueStances("x", ["A", "B"], [30, 30], [1, 1], [1, 2], 0, 100);

        var rounds = new ChallengeModel(agreed).Play(3);

        Assert.All(rounds, round => Assert.Equal([30, 30], round.Stances.Positions));
        Assert.All(rounds, round => Assert.Empty(round.Accepted));
    }

    [Fact]
    public void Challenges_OfAStrongAgainstAWeakActor_MoveTheWeak()
    {
        var unequal = new IssueStances("x", ["Strong", "Weak", "Middle"], [100, 0, 60], [1, 0.3, 0.6], [10, 1, 3], 0, 100);

        var last = new ChallengeModel(unequal).Play(5)[^1].Stances.Positions;

        Assert.True(last[1] > 0);
        Assert.All(last, position => Assert.InRange(position, 0, 100));
    }

    [Fact]
    public void Exchange_OfTwoWhoCareForDifferentThings_HelpsBothEqually()
    {
        var first = new IssueStances("p", ["A", "B"], [0, 100], [0.9, 0.2], [1, 1], 0, 100);
        var second = new IssueStances("q", ["A", "B"], [0, 100], [0.1, 0.8], [1, 1], 0, 100);

        var exchange = Assert.Single(EqualGainExchange.Worthwhile(EqualGainExchange.Candidates([first, second])));

        Assert.Equal(("A", "B"), (exchange.I, exchange.J));
        Assert.True(exchange.Gain > 0);
        Assert.Equal(exchange.Gain, exchange.GainOfOther, 1e-9);
        Assert.True(exchange is { MoveOfI: > 0, MoveOfJ: < 0 });
    }

    [Fact]
    public void PublicCode_Challenges_NeverEndInCapitulation()
    {
        var rounds = new PublicCodeChallengeModel(Three).Play(8);

        Assert.DoesNotContain(rounds.SelectMany(round => round.Accepted), offer => offer.Kind == ChallengeKind.Capitulation);
    }
}
